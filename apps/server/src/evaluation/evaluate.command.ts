import { UnusableFile } from '@passerelle/imports';
import {
  evaluateMatching,
  type Evaluation,
  type MatchingEvaluation,
  readEvaluationSet,
  type WrittenEvaluationSet,
} from '@passerelle/evaluation';
import { sentenceIn } from '@passerelle/problems';
import type { TextLanguage } from '@passerelle/text';
import type { CallingProcess } from '../processes/index.js';

export interface EvaluateOptions {
  engine: 'matching' | 'search';
  queries: string;
  lang: TextLanguage;
  typos: number;
  seed: number;
  json?: boolean;
}

/** Prints how good matching is on a set. @returns false if the set cannot be used. */
export async function evaluateSet(
  folder: string,
  { queries, lang, typos, seed, json }: EvaluateOptions,
  caller: CallingProcess,
): Promise<boolean> {
  try {
    const set = await readEvaluationSet(folder, queries);
    printRemarks(set, caller);
    const evaluation = evaluateMatching(set, { language: lang, typos, seed });
    printEvaluation(evaluation, caller, json);
    return true;
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    caller.stderr.write(`${error.message}\n`);
    return false;
  }
}

/** On standard error: standard output holds the figures only. */
export function printRemarks({ remarks }: WrittenEvaluationSet, { stderr }: CallingProcess): void {
  for (const remark of remarks) stderr.write(`${sentenceIn(remark, 'fr')}\n`);
}

export function printEvaluation(
  evaluation: Evaluation | MatchingEvaluation,
  { stdout }: CallingProcess,
  json = false,
): void {
  stdout.write(json ? `${JSON.stringify(evaluation)}\n` : inWords(evaluation));
}

const fourDecimals = new Intl.NumberFormat('fr', { minimumFractionDigits: 4, maximumFractionDigits: 4 });

function inWords({ queries, ...measures }: Evaluation | MatchingEvaluation): string {
  const rows = [
    ['requêtes', String(queries)],
    ['nDCG@10', fourDecimals.format(measures['ndcg@10'])],
    ['rappel@100', fourDecimals.format(measures['recall@100'])],
    ['MRR@10', fourDecimals.format(measures['mrr@10'])],
    ['P@1', fourDecimals.format(measures['p@1'])],
    ['nDCG@5', fourDecimals.format(measures['ndcg@5'])],
    ['P@5', fourDecimals.format(measures['p@5'])],
    ...('told' in measures
      ? ([
          ['prévenus', String(measures.told.pairs)],
          ['à raison', String(measures.told.right)],
          ['plausibles', String(measures.told.plausible)],
          ['précision', fourDecimals.format(measures.told.precision)],
          ['rappel', fourDecimals.format(measures.told.recall)],
        ] as const)
      : []),
  ] as const;
  return rows.map(([name, figure]) => `${name.padEnd(10)}  ${figure.padStart(6)}\n`).join('');
}
