import { foldHeading } from '../fold-heading.js';

/** What people call the columns that are wanted, folded (`foldHeading`). */
export interface ColumnNames {
  /** By column. */
  names: Readonly<Record<string, readonly string[]>>;
  /** Headings that may mean several columns, or that another says better: those they fill where these are free, the likeliest first. */
  spare?: Readonly<Record<string, readonly string[]>>;
}

/** Beside the name of a town, its postcode says nothing more. */
export const postcodeHeadings = {
  'code postal': ['territories'],
  'codes postaux': ['territories'],
  cp: ['territories'],
  postcode: ['territories'],
} as const;

/** The column that a heading names; undefined: none. */
export const columnNamed = (heading: string, names: ColumnNames): string | undefined =>
  plainlyNamed(heading, names) ?? spareFor(heading, names)[0];

/**
 * The column of each heading, as far as its words say it; of two headings with one name, the first has it. What may mean several is
 * decided last.
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

/** "A" for 0, "AB" for 27: as spreadsheets name columns. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
