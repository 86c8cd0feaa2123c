import type { Language } from '@passerelle/config';
import { sentenceIn } from '@passerelle/problems';
import type { ImportProblem, ImportSummary } from './import-row.js';

/** A problem in words, for the person who runs the import. */
export interface ToldProblem extends Omit<ImportProblem, 'message'> {
  message: string;
}

/** A summary in words. */
export interface ToldSummary extends Omit<ImportSummary, 'rejected'> {
  rejected: ToldProblem[];
}

export const problemIn = ({ row, field, message }: ImportProblem, language: Language): ToldProblem => ({
  row,
  field,
  message: sentenceIn(message, language),
});

/** Puts all the rejected rows of a summary into words. */
export const summaryIn = (summary: ImportSummary, language: Language): ToldSummary => ({
  ...summary,
  rejected: summary.rejected.map((each) => problemIn(each, language)),
});
