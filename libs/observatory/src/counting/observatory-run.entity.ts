import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last count: one row, which is locked while it is under way. */
@Entity('observatory_run')
@Check('observatory_run_id_check', 'id = 1')
export class ObservatoryRun {
  @PrimaryColumn('int')
  id: number;

  /** Null: there was none yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  countedAt: Date | null;
}
