/** Texts that a spreadsheet takes for a formula, full-width signs included. A guarded text matches too, so it is guarded once more. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** Puts an apostrophe before what looks like a formula: no spreadsheet runs it then, and none shows the apostrophe. */
export const withGuard = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The text without its guard. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
