import { Person } from '@passerelle/accounts';
import type { Sentence } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

export const importKinds = ['solvers', 'needs'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * `read`: somebody has to say which column is which. `stopped`: the data changed while it was applied, so that the rest was left.
 * `dropped`: it was put aside, or nobody applied it in time.
 */
export const importStates = [
  'reading',
  'unusable',
  'read',
  'planning',
  'planned',
  'applying',
  'applied',
  'stopped',
  'undoing',
  'undone',
  'dropped',
] as const;
export type ImportState = (typeof importStates)[number];

/** What is wrong with one cell, or with a row as a whole. */
export interface CellProblem {
  row: number;
  /** From 0; null: the row as a whole, or what no column has. */
  column: number | null;
  field: string;
  rule: string | null;
  message: Sentence;
}

const at = { type: 'timestamptz', precision: 3 } as const;

/** A file that a curator has sent, what would become of it, and what has. */
@Entity('import_plan')
@Index(['authorId', 'createdAt'])
@Index('import_plan_expires_at_idx', ['expiresAt'], { where: 'expires_at IS NOT NULL' })
@Check('import_plan_kind_check', `kind IN ('solvers', 'needs')`)
export class ImportPlan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ImportKind;

  @Column('text')
  state: ImportState;

  /** Who has sent it; null: their account is gone. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('text')
  fileName: string;

  /** In bytes. */
  @Column('int')
  fileSize: number;

  @Column(at)
  createdAt: Date;

  /** When what is kept of the file goes, and later what its undoing needs; null: nothing is kept any more. */
  @Column({ ...at, nullable: true })
  expiresAt: Date | null;

  /** One for each column; "" where it has none. */
  @Column('jsonb', { default: [] })
  headings: string[];

  /** What the first rows have in each column. */
  @Column('jsonb', { default: [] })
  samples: string[][];

  /** For each column of the file the key that it fills; null: it is left out. */
  @Column('jsonb', { default: [] })
  columns: (string | null)[];

  @Column('int', { default: 0 })
  total: number;

  /** How many rows the present work has gone through. */
  @Column('int', { default: 0 })
  done: number;

  /** How often the present work has failed. */
  @Column('int', { default: 0 })
  tries: number;

  @Column('int', { default: 0 })
  created: number;

  @Column('int', { default: 0 })
  updated: number;

  @Column('int', { default: 0 })
  unchanged: number;

  @Column('int', { default: 0 })
  rejected: number;

  /** The first of them. */
  @Column('jsonb', { default: [] })
  problems: CellProblem[];

  /** What is odd about the file, and does not keep it from being imported; of a row, or of all. */
  @Column('jsonb', { default: [] })
  remarks: { row: number | null; message: Sentence }[];

  /** What was decided about all rows; null: nothing is. */
  @Column('text', { nullable: true })
  planHash: string | null;

  /** Applying found other decisions than those that were read: these are new. */
  @Column('boolean', { default: false })
  planChanged: boolean;

  /** The last row that is applied. */
  @Column('int', { default: 0 })
  appliedThrough: number;

  /** Why nothing more becomes of it. */
  @Column('jsonb', { nullable: true })
  failure: Sentence | null;

  @Column({ ...at, nullable: true })
  appliedAt: Date | null;

  @Column('uuid', { nullable: true })
  appliedById: string | null;

  @Column({ ...at, nullable: true })
  undoneAt: Date | null;

  /** What became of its lines when it was undone. */
  @Column('int', { default: 0 })
  withdrawn: number;

  @Column('int', { default: 0 })
  restored: number;

  @Column('int', { default: 0 })
  kept: number;

  @Column('uuid', { nullable: true })
  undoneById: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'applied_by_id' })
  appliedBy: Relation<Person> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'undone_by_id' })
  undoneBy: Relation<Person> | null;
}
