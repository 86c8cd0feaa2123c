import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ImportPlan } from './import-plan.entity.js';

/** What is kept of a file, as long as its plan may be applied. */
@Entity('import_file')
export class ImportFile {
  @PrimaryColumn('uuid')
  planId: string;

  /** As it was sent; null once it is read. */
  @Column('bytea', { nullable: true })
  sent: Buffer | null;

  /** Its rows, one in a line as JSON, compressed; null until it is read. */
  @Column('bytea', { nullable: true })
  rows: Buffer | null;

  /** What was decided about each row, eight bytes each; null: nothing is. */
  @Column('bytea', { nullable: true })
  decisions: Buffer | null;

  @OneToOne(() => ImportPlan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan: Relation<ImportPlan>;
}
