import type { Sentence } from '@passerelle/problems';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ImportPlan } from './import-plan.entity.js';

/** An object created or changed by an import, stored as long as the import may be undone. */
@Entity('import_line')
@Index('import_line_to_undo_idx', ['planId', 'kind', 'row', 'objectId'], { where: 'undone IS NULL' })
export class ImportLine {
  @PrimaryColumn('uuid')
  planId: string;

  @PrimaryColumn('uuid')
  objectId: string;

  @Column('text')
  kind: 'solver' | 'need' | 'invitation' | 'organisation';

  @Column('int')
  row: number;

  /** Version of the object after the import. */
  @Column('int')
  version: number;

  /** Its state before the import; null: the import has made it. */
  @Column('jsonb', { nullable: true })
  before: object | null;

  /** Result of undoing the import for this object; null: not undone yet. */
  @Column('text', { nullable: true })
  undone: 'withdrawn' | 'restored' | 'kept' | null;

  /** Why the object is kept. */
  @Column('jsonb', { nullable: true })
  why: Sentence | null;

  @ManyToOne(() => ImportPlan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan: Relation<ImportPlan>;
}
