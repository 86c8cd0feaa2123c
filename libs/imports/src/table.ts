import type { Sentence } from '@passerelle/problems';

/** Largest accepted table, since a person reads the result, and a worker holds the whole table in memory. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
/** All cells together. */
export const MOST_CHARACTERS = 40_000_000;

/** A row of a sent file. */
export interface TableRow {
  /** Row number of the spreadsheet, from 1. In JSON Lines, the line. */
  row: number;
  /** Texts, or values of JSON. null: empty. The row may have fewer cells than there are columns. */
  cells: unknown[];
  /** Cells without a usable value. */
  problems?: { column: number; message: Sentence }[];
  /** Why the whole row is unreadable. */
  unreadable?: Sentence;
}

/** A file as a table, from any format. */
export interface Table {
  /** One for each column; "" if it has none. */
  headings: string[];
  /** The non-empty rows below the headings. */
  rows: TableRow[];
  /** Remarks for the person who sent the file. */
  remarks: Sentence[];
}
