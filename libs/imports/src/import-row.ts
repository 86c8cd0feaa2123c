import { Problem, type Sentence } from '@passerelle/problems';

/**
 * One data row of a file: its value, or why it could not be read. A row with some unreadable cells has both. The
 * value of its other cells is checked for further problems, and never stored.
 */
export type ImportRow = { row: number } & (
  | { value: Record<string, unknown>; problem?: never }
  | { value?: Record<string, unknown>; problem: Omit<ImportProblem, 'row'> }
);

export interface RowProblem {
  /** The name of the key or column. `file` when the row as a whole is unreadable. */
  field: string;
  /** Name of the broken rule. undefined: it has no name. */
  rule?: string | undefined;
  /** For the person who runs the import. */
  message: Sentence;
}

/** A problem with one row. Rows are counted from 1: a line of JSON Lines, a record below the header of a CSV. */
export interface ImportProblem extends RowProblem {
  row: number;
  /** Every problem with the row, if there are several. The message joins them into one text. */
  found?: readonly RowProblem[];
}

/**
 * The results of the rows. Each row is counted once. A rejected row is counted under its first problem, with all its
 * problems in the message.
 */
export interface ImportSummary {
  created: number;
  updated: number;
  unchanged: number;
  rejected: ImportProblem[];
}

/** Nothing can be imported from this file. */
export class UnusableFile extends Problem {
  /** @param field the column concerned, or `file` */
  constructor(
    readonly field: string,
    sentence: Sentence,
  ) {
    super(sentence);
  }
}
