import type { Language } from '@passerelle/config';
import { sentenceIn } from '@passerelle/problems';
import type { ImportProblem, ImportSummary } from './import-row.js';

/** A problem in words, for the person who runs the import. */
export interface ProblemInWords extends Omit<ImportProblem, 'message'> {
  message: string;
}

/** A summary in words. */
export interface SummaryInWords extends Omit<ImportSummary, 'rejected'> {
  rejected: ProblemInWords[];
}

export const problemIn = ({ row, field, message }: ImportProblem, language: Language): ProblemInWords => ({
  row,
  field,
  message: sentenceIn(message, language),
});

/** Formats all the rejected rows of a summary in words. */
export const summaryIn = (summary: ImportSummary, language: Language): SummaryInWords => ({
  ...summary,
  rejected: summary.rejected.map((each) => problemIn(each, language)),
});
