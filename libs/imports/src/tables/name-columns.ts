import { foldHeading } from '../cell-values.js';

/** Headings that people write for the wanted columns, folded (`foldHeading`). */
export interface ColumnNames {
  /** Headings by column. */
  names: Readonly<Record<string, readonly string[]>>;
  /**
   * Headings that may mean several columns, or for which a better heading may exist. They fill the first of these columns
   * that is free, likeliest first.
   */
  spare?: Readonly<Record<string, readonly string[]>>;
}

/** Beside the name of a town, its postcode adds nothing. */
export const postcodeHeadings = {
  'code postal': ['territories'],
  'codes postaux': ['territories'],
  cp: ['territories'],
  postcode: ['territories'],
} as const;

/** The column that a heading names. undefined: none. */
export const columnNamed = (heading: string, names: ColumnNames): string | undefined =>
  plainlyNamed(heading, names) ?? spareFor(heading, names)[0];

/**
 * The column of each heading, by its words. Of two headings with the same column, the first gets it. Ambiguous
 * headings are decided last.
 */
export function nameColumns(headings: readonly string[], names: ColumnNames): (string | null)[] {
  const taken = new Set<string>();
  const take = (columns: readonly string[]): string | null => {
    const column = columns.find((each) => !taken.has(each));
    if (column !== undefined) taken.add(column);
    return column ?? null;
  };
  const plainly = headings.map((heading) => take([plainlyNamed(heading, names) ?? []].flat()));
  return plainly.map((column, i) => column ?? take(spareFor(headings[i] ?? '', names)));
}

function plainlyNamed(heading: string, { names }: ColumnNames): string | undefined {
  const folded = foldHeading(heading);
  if (folded === '') return undefined;
  for (const [column, called] of Object.entries(names))
    if (foldHeading(column) === folded || called.includes(folded)) return column;
  return undefined;
}

function spareFor(heading: string, { spare = {} }: ColumnNames): readonly string[] {
  const folded = foldHeading(heading);
  return Object.hasOwn(spare, folded) ? (spare[folded] ?? []) : [];
}

/** "A" for 0, "AB" for 27, like the column names of spreadsheets. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
