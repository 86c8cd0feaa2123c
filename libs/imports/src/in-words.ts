import type { Language } from '@passerelle/config';
import { sentenceIn } from '@passerelle/problems';
import type { ImportProblem, ImportSummary } from './import-row.js';

/** A problem as it is told to whoever runs the import. */
export interface ToldProblem extends Omit<ImportProblem, 'message'> {
  message: string;
}

/** A summary as it is told. */
export interface ToldSummary extends Omit<ImportSummary, 'rejected'> {
  rejected: ToldProblem[];
}

export const problemIn = ({ row, field, message }: ImportProblem, language: Language): ToldProblem => ({
  row,
  field,
  message: sentenceIn(message, language),
});

/** The same for all the rejected rows of a summary. */
export const summaryIn = (summary: ImportSummary, language: Language): ToldSummary => ({
  ...summary,
  rejected: summary.rejected.map((each) => problemIn(each, language)),
});
