import { Need } from '@passerelle/needs';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

/** When the first solver stood out for a need, from the events. */
@Entity('observatory_first_match')
export class FirstMatch {
  @PrimaryColumn('uuid')
  needId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  foundAt: Date;

  @OneToOne(() => Need, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'need_id' })
  need: Relation<Need>;
}
