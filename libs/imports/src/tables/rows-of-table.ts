import { type RowLayout, valueOfCell } from '../cell-values.js';
import type { ImportRow, RowProblem } from '../import-row.js';
import { sentences } from '../imports.sentences.js';
import { rejectionOf } from '../rejection-of.js';
import type { TableRow } from '../table.js';

/**
 * The values of a row, and the errors of its other cells, by the keys of the columns.
 * @param columns the key that each column of the table fills. null: it is left out
 */
export function rowOfTable(
  { row, cells, problems = [], unreadable }: TableRow,
  columns: readonly (string | null)[],
  layout: RowLayout,
): ImportRow {
  if (unreadable !== undefined) return { row, problem: { field: 'file', message: unreadable } };
  const beyond = cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== null);
  if (beyond) {
    const message = sentences.wrongLength({ found: cells.length, expected: columns.length });
    return { row, problem: { field: 'file', message } };
  }
  const found: RowProblem[] = [];
  const value: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    const problem = problems.find((each) => each.column === index);
    const cell = cells[index] ?? null;
    if (problem !== undefined) found.push({ field: column, rule: 'cell', message: problem.message });
    else if (typeof cell === 'string' && cell.trim() !== '') {
      const given = valueOfCell(column, cell.trim(), layout);
      if (given.problem) found.push({ field: column, rule: 'cell', message: given.problem });
      else value[column] = given.value;
    } else if (cell !== null && typeof cell !== 'string') value[column] = cell;
  }
  if (found.length === 0) return { row, value };
  const { row: _, ...problem } = rejectionOf(row, found);
  return { row, value, problem };
}
