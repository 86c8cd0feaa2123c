import { MOST_COLUMNS, type TableRow } from '../table.js';
import { type ColumnNames, columnNamed } from './name-columns.js';

/** Rows in which the header is searched: above it may be a title, a date, a logo. */
const FARTHEST = 20;

/** The index of the header: the first row among those that name most columns; the first row of all if none names any. */
export function findHeader(rows: readonly TableRow[], names: ColumnNames): number | undefined {
  const candidates = rows.slice(0, FARTHEST).map(({ cells }) => countNamed(cells, names));
  const most = Math.max(...candidates);
  if (most >= 2) return candidates.indexOf(most);
  const first = rows.findIndex(({ cells }) => cells.length > 0);
  return first === -1 ? undefined : first;
}

const countNamed = (cells: readonly unknown[], names: ColumnNames): number =>
  new Set(
    // Further cells cannot be our columns, and there may be a million.
    cells
      .slice(0, MOST_COLUMNS)
      .flatMap((cell) =>
        typeof cell === 'string' && cell.length < 100 ? (columnNamed(cell, names) ?? []) : [],
      ),
  ).size;
