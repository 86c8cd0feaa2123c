import { stringify } from 'csv-stringify/sync';
import { type RowLayout, withGuard } from './cell-values.js';

/**
 * Writes rows in a form that `readRows` can read: a header, semicolons and a byte order mark, which French
 * spreadsheets need, and no cell that a spreadsheet would run as a formula.
 */
export async function* writeCsv(rows: AsyncIterable<object>, layout: RowLayout): AsyncGenerator<string> {
  const { columns = [] } = layout;
  yield stringify([columns], { ...format, bom: true });
  for await (const row of rows) {
    const values = row as Record<string, unknown>;
    yield lineOf(columns.map((column) => cellOf(values[column])));
  }
}

/** A table for a spreadsheet, in the format of `writeCsv`. Its lines may have different lengths. */
export const csvTable = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map(lineOf).join('')}`;

const format = { delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

const lineOf = (cells: readonly string[]): string => stringify([cells.map(withGuard)], format);

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return '';
  return value.every(isPlain) ? value.join(' | ') : JSON.stringify(value);
}

/** Whether an item can be between bars and be read back unchanged. */
const isPlain = (item: unknown): boolean =>
  typeof item === 'string' && item !== '' && item === item.trim() && !/[|[{]/.test(item);
