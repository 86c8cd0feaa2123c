import type { Language } from '@passerelle/config';
import type { ImportProblem, RowProblem } from './import-row.js';

/** Rejects a row under its first problem, with all its problems in the message. */
export function rejectionOf(row: number, problems: readonly RowProblem[], language: Language): ImportProblem {
  const [first, ...others] = problems;
  if (first === undefined) throw new Error(`Row ${row} has no problem.`);
  const { field, message } = first;
  if (others.length === 0) return { row, field, message };
  const colon = { fr: '\u00a0: ', en: ': ' }[language];
  return { row, field, message: problems.map((each) => `${each.field}${colon}${each.message}`).join(' ') };
}
