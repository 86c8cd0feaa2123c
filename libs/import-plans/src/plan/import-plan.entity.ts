import { Person } from '@passerelle/accounts';
import type { Sentence } from '@passerelle/problems';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

export const importKinds = ['solvers', 'needs', 'contacts'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * `read`: a curator must assign the columns. `stopped`: the data changed while the import was applied, so the rest
 * was left out. `dropped`: discarded, or not applied in time.
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

/** A problem with one cell, or with a row as a whole. */
export interface CellProblem {
  row: number;
  /** From 0; null: the row as a whole, or a field without a column. */
  column: number | null;
  field: string;
  rule: string | null;
  message: Sentence;
}

/** The features that two rows of a file share. */
export const likenessesBy = ['siren', 'name', 'website', 'text'] as const;
export type LikenessBy = (typeof likenessesBy)[number];

/** A row that may be about the same object as an earlier row, with another identifier. */
export interface Likeness {
  row: number;
  /** The earlier row. */
  like: number;
  by: LikenessBy;
}

/** Most pairs of similar rows that a curator decides about. */
export const MOST_LIKENESSES = 20;

const at = { type: 'timestamptz', precision: 3 } as const;

/** An import: a file that a curator has sent, the plan of its changes, and their result. */
@Entity('import_plan')
@Index(['authorId', 'createdAt'])
@Index('import_plan_expires_at_idx', ['expiresAt'], { where: 'expires_at IS NOT NULL' })
@Check('import_plan_kind_check', `kind IN ('solvers', 'needs', 'contacts')`)
export class ImportPlan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ImportKind;

  @Column('text')
  state: ImportState;

  /** The curator who sent the file; null: their account is gone. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('text')
  fileName: string;

  /** In bytes. */
  @Column('int')
  fileSize: number;

  @Column(at)
  createdAt: Date;

  /** When the stored file is deleted and, once applied, the data to undo it; null: nothing is stored any more. */
  @Column({ ...at, nullable: true })
  expiresAt: Date | null;

  /** One for each column; "" if it has none. */
  @Column('jsonb', { default: [] })
  headings: string[];

  /** Values of the first rows in each column. */
  @Column('jsonb', { default: [] })
  samples: string[][];

  /** The key that each column of the file fills; null: it is left out. */
  @Column('jsonb', { default: [] })
  columns: (string | null)[];

  @Column('int', { default: 0 })
  total: number;

  /** How many rows the present work has processed. */
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

  /** The first problems only. */
  @Column('jsonb', { default: [] })
  problems: CellProblem[];

  /** Oddities of the file that do not prevent the import; about a row, or about the whole file. */
  @Column('jsonb', { default: [] })
  remarks: { row: number | null; message: Sentence }[];

  /** Pairs of rows that may be about the same object. Only the first ones. */
  @Column('jsonb', { default: [] })
  likenesses: Likeness[];

  /** The rows of such pairs that a curator leaves out. */
  @Column('jsonb', { default: [] })
  leftOut: number[];

  /** Hash of the decisions about all rows; null: none yet. */
  @Column('text', { nullable: true })
  planHash: string | null;

  /** Applying led to other decisions than those that the curator had read. The plan is a new one. */
  @Column('boolean', { default: false })
  planChanged: boolean;

  /** The last applied row. */
  @Column('int', { default: 0 })
  appliedThrough: number;

  /** Why the import goes no further. */
  @Column('jsonb', { nullable: true })
  failure: Sentence | null;

  @Column({ ...at, nullable: true })
  appliedAt: Date | null;

  @Column('uuid', { nullable: true })
  appliedById: string | null;

  @Column({ ...at, nullable: true })
  undoneAt: Date | null;

  /** Results of undoing its lines. */
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
