import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last count: a single row, which is locked during a count. */
@Entity('observatory_run')
@Check('observatory_run_id_check', 'id = 1')
export class ObservatoryRun {
  @PrimaryColumn('int')
  id: number;

  /** null: there was no count yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  countedAt: Date | null;
}
