import type { Sentence } from '@passerelle/problems';

/** How much of a file is taken: a person reads what became of it, and a worker holds all of it. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
/** All cells together. */
export const MOST_CHARACTERS = 40_000_000;

/** A row of a file that somebody has sent. */
export interface TableRow {
  /** As their spreadsheet counts, from 1; of JSON Lines, the line. */
  row: number;
  /** Texts, or what JSON has; null: nothing. The row may have fewer than there are columns. */
  cells: unknown[];
  /** Cells of which nothing can be taken. */
  problems?: { column: number; message: Sentence }[];
  /** Why nothing of the row can be read. */
  unreadable?: Sentence;
}

/** A file as a table: how it was written does not matter any more. */
export interface Table {
  /** One for each column; "" where it has none. */
  headings: string[];
  /** Those below the headings, without empty ones. */
  rows: TableRow[];
  /** What whoever sent it should know. */
  remarks: Sentence[];
}
