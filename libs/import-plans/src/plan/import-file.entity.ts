import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ImportPlan } from './import-plan.entity.js';

/** Stored content of a file, as long as its plan may be applied. */
@Entity('import_file')
export class ImportFile {
  @PrimaryColumn('uuid')
  planId: string;

  /** The file as sent; null once it is read. */
  @Column('bytea', { nullable: true })
  sent: Buffer | null;

  /** Its rows, one JSON value a line, compressed; null until it is read. */
  @Column('bytea', { nullable: true })
  rows: Buffer | null;

  /** Decisions about the rows, eight bytes each; null: none. */
  @Column('bytea', { nullable: true })
  decisions: Buffer | null;

  @OneToOne(() => ImportPlan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan: Relation<ImportPlan>;
}
