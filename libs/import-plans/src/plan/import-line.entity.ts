import type { Sentence } from '@passerelle/problems';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ImportPlan } from './import-plan.entity.js';

/** What an import has made or changed, for as long as it may be undone. */
@Entity('import_line')
@Index('import_line_to_undo_idx', ['planId', 'kind', 'row', 'objectId'], { where: 'undone IS NULL' })
export class ImportLine {
  @PrimaryColumn('uuid')
  planId: string;

  @PrimaryColumn('uuid')
  objectId: string;

  @Column('text')
  kind: 'solver' | 'need' | 'organisation';

  @Column('int')
  row: number;

  /** Of the object, when the import had written it. */
  @Column('int')
  version: number;

  /** What it was before; null: the import has made it. */
  @Column('jsonb', { nullable: true })
  before: object | null;

  /** What became of it when the import was undone; null: it was not yet. */
  @Column('text', { nullable: true })
  undone: 'withdrawn' | 'restored' | 'kept' | null;

  /** Why it is kept. */
  @Column('jsonb', { nullable: true })
  why: Sentence | null;

  @ManyToOne(() => ImportPlan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan: Relation<ImportPlan>;
}
