import type { ImportProblem, RowProblem } from './import-row.js';
import { sentences } from './imports.sentences.js';

/**
 * The problems of a row: those with its cells, then those with its value. An unreadable cell is missing in the value,
 * which is no further problem.
 */
export function allProblems(
  unreadable: readonly RowProblem[],
  others: readonly RowProblem[],
): readonly RowProblem[] {
  const fields = new Set(unreadable.map(({ field }) => field));
  return [...unreadable, ...others.filter(({ field }) => !fields.has(field))];
}

/** Rejects a row under its first problem, with all its problems in the message. */
export function rejectionOf(row: number, problems: readonly RowProblem[]): ImportProblem {
  const [first, ...others] = problems;
  if (first === undefined) throw new Error(`Row ${row} has no problem.`);
  const { field, rule, message } = first;
  if (others.length === 0) return { row, field, rule, message };
  const all = others.reduce(
    (before, other) => sentences.alsoOfField({ before, field: other.field, message: other.message }),
    sentences.ofField({ field, message }),
  );
  return { row, field, rule, message: all, found: problems };
}
