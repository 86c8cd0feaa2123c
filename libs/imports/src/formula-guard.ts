/**
 * Texts that a spreadsheet treats as a formula, full-width signs included. A guarded text matches too, so it is guarded
 * once more.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** Puts an apostrophe before a text that looks like a formula: then no spreadsheet runs it, and none shows the apostrophe. */
export const withGuard = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The text without its guard. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
