import { MOST_COLUMNS, type TableRow } from '../table.js';
import { type ColumnNames, columnNamed } from './name-columns.js';

/** How far down a header may be: above it are a title, a date, a logo. */
const FARTHEST = 20;

/** Which of the rows is the header: the first of those that name most columns; where none names any, the first. */
export function findHeader(rows: readonly TableRow[], names: ColumnNames): number | undefined {
  const candidates = rows.slice(0, FARTHEST).map(({ cells }) => countNamed(cells, names));
  const most = Math.max(...candidates);
  if (most >= 2) return candidates.indexOf(most);
  const first = rows.findIndex(({ cells }) => cells.length > 0);
  return first === -1 ? undefined : first;
}

const countNamed = (cells: readonly unknown[], names: ColumnNames): number =>
  new Set(
    // More than these are none of ours, and there may be a million.
    cells
      .slice(0, MOST_COLUMNS)
      .flatMap((cell) =>
        typeof cell === 'string' && cell.length < 100 ? (columnNamed(cell, names) ?? []) : [],
      ),
  ).size;
