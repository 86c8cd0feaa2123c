import { TracksChanges } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { StoredVector } from './stored-vector.js';

/** The vector of a need that is, or was, published. The row is deleted with the need. */
@Entity('need_vector')
@TracksChanges()
export class NeedVector extends StoredVector {
  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id' })
  need: Relation<Need>;
}
