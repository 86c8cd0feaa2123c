import { Person } from '@passerelle/accounts';
import { Need } from '@passerelle/needs';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** A person with saved searches has read a need, so they are not notified of it as new. Deleted after a while. */
@Entity('need_opening')
@Index(['openedAt'])
@Index(['needId'])
export class NeedOpening {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('uuid')
  needId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  @ManyToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;
}
