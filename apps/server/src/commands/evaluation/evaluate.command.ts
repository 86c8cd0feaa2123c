import path from 'node:path';
import {
  evaluateMatching,
  type Evaluation,
  type EvaluationSet,
  type MatchingEvaluation,
  readEvaluationSet,
  setVectors,
  type SetVectors,
  withoutTags,
  type WrittenEvaluationSet,
} from '@passerelle/evaluation';
import { UnusableFile } from '@passerelle/imports';
import { sentenceIn } from '@passerelle/problems';
import type { TextLanguage } from '@passerelle/text';
import type { CallingProcess } from '../../processes/product-logger.js';

export interface EvaluateOptions {
  engine: 'matching' | 'search';
  queries: string;
  lang: TextLanguage;
  typos: number;
  seed: number;
  json?: boolean;
  /** Only words and tags. */
  withoutMeaning?: boolean;
  /** Without the tags of the set, as if nobody had chosen any. */
  withoutTags?: boolean;
}

/** Prints how good matching is on a set. @returns false if the set cannot be used. */
export async function evaluateSet(
  folder: string,
  options: EvaluateOptions,
  caller: CallingProcess,
): Promise<boolean> {
  const { queries, lang, typos, seed, json } = options;
  try {
    const written = await readEvaluationSet(folder, queries);
    printRemarks(written, caller);
    const set = options.withoutTags ? withoutTags(written) : written;
    const vectors = await vectorsOf(set, options, caller);
    printEvaluation(evaluateMatching(set, { language: lang, typos, seed, vectors }), caller, json);
    return true;
  } catch (error) {
    if (!(error instanceof UnusableFile || error instanceof CannotEncode)) throw error;
    caller.stderr.write(`${error.message}\n`);
    return false;
  }
}

/** Why the texts of a set get no vectors: a sentence for the person who runs the command. */
class CannotEncode extends Error {}

/**
 * The vectors of the texts of the set, by the encoder of the settings. They are stored under `DATA_DIR`.
 * @throws {CannotEncode}
 */
async function vectorsOf(
  set: EvaluationSet,
  { withoutMeaning, typos, seed }: EvaluateOptions,
  { env, stderr }: CallingProcess,
): Promise<SetVectors | undefined> {
  if (withoutMeaning || env['EMBEDDINGS'] === 'off') return undefined;
  // Loaded only here: comparing words and tags does not need it.
  const [{ InvalidSettings, readSettings }, { encoderOf, EncoderUnavailable }] = await Promise.all([
    import('@passerelle/config'),
    import('@passerelle/meaning'),
  ]);
  try {
    const settings = readSettings(env);
    const encoder = encoderOf(settings);
    await encoder.check();
    const folder = path.join(settings.dataDir, 'evaluation');
    let printedCount = 0;
    return await setVectors(set, encoder, {
      folder,
      typos,
      seed,
      progress: (done, of) => {
        if (done < printedCount + progressEvery && done < of) return;
        printedCount = done;
        stderr.write(`${done} textes encodés sur ${of}\n`);
      },
    });
  } catch (error) {
    if (error instanceof InvalidSettings) throw new CannotEncode(error.message);
    if (!(error instanceof EncoderUnavailable)) throw error;
    throw new CannotEncode(
      `Les textes n’ont pas pu être encodés (${error.message}). Avec --without-meaning, les mots et les étiquettes comptent seuls.`,
    );
  }
}

/** On standard error, since standard output contains only the figures. */
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

/** Number of texts between two reports of progress. */
const progressEvery = 500;

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
