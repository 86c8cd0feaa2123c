/** What a spreadsheet takes for a formula, also in full width; a text that is guarded already is guarded once more. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs: formulas get an apostrophe, which spreadsheets do not show. */
export const withGuard = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** What `withGuard` was given. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
