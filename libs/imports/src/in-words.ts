import type { Language } from '@passerelle/config';
import { wordsIn } from '@passerelle/problems';
import type { ImportProblem, ImportSummary } from './import-row.js';

/** A problem as it is told to whoever runs the import. */
export interface ToldProblem extends ImportProblem {
  message: string;
}

export const problemIn = ({ row, field, message }: ImportProblem, language: Language): ToldProblem => ({
  row,
  field,
  message: wordsIn(message, language),
});

/** The same for all the rejected rows of a summary. */
export const summaryIn = (
  summary: ImportSummary,
  language: Language,
): ImportSummary & { rejected: ToldProblem[] } => ({
  ...summary,
  rejected: summary.rejected.map((each) => problemIn(each, language)),
});
