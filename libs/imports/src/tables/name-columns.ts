import { foldHeading } from '../fold-heading.js';

/** The columns that are wanted, each with what people call it, folded (`foldHeading`). */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** The column that a heading names; undefined: none. */
export function columnNamed(heading: string, names: ColumnNames): string | undefined {
  const folded = foldHeading(heading);
  if (folded === '') return undefined;
  for (const [column, called] of Object.entries(names))
    if (foldHeading(column) === folded || called.includes(folded)) return column;
  return undefined;
}

/** The column of each heading, as far as its words say it; of two headings with one name, the first has it. */
export function nameColumns(headings: readonly string[], names: ColumnNames): (string | null)[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const column = columnNamed(heading, names);
    if (column === undefined || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/** "A" for 0, "AB" for 27: as spreadsheets name columns. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
