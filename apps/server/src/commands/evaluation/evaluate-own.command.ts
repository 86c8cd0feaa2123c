import fs from 'node:fs';
import {
  type CandidateWeights,
  type Comparison,
  LearningService,
  type OwnEvaluation,
} from '@passerelle/matching';
import { fullScore, partWeights } from '@passerelle/matching-engine';
import { z } from 'zod';
import type { Opened } from '../run-command.js';

export interface EvaluateOwnOptions {
  own?: boolean;
  /** A file with the weights to try. */
  weights?: string;
  json?: boolean;
}

/**
 * Prints the quality of the matches by the network's own judgements.
 * @returns false if the file of weights is unusable
 */
export async function evaluateOwn(
  { app, caller: { stdout, stderr } }: Opened,
  { weights: file, json = false }: EvaluateOwnOptions,
): Promise<boolean> {
  let weights: CandidateWeights | undefined;
  if (file !== undefined) {
    weights = readWeights(file);
    if (weights === undefined) {
      const parts = Object.keys(partWeights).join(', ');
      stderr.write(
        `${file} : un objet JSON est attendu, avec un nombre de points de 0 à ${fullScore} pour une ou plusieurs des parts ${parts}.\n`,
      );
      return false;
    }
  }
  const evaluation = await app.get(LearningService).evaluate(weights);
  stdout.write(json ? `${JSON.stringify(evaluation)}\n` : inWords(evaluation));
  return true;
}

const points = z.number().min(0).max(fullScore).optional();
/** The file of weights to try. */
const weightsFile = z
  .strictObject(Object.fromEntries(Object.keys(partWeights).map((part) => [part, points])))
  .refine((given) => Object.keys(given).length > 0);

/** @returns undefined if the file cannot be read, or has another content */
function readWeights(file: string): CandidateWeights | undefined {
  try {
    return weightsFile.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

const fourDecimals = new Intl.NumberFormat('fr', { minimumFractionDigits: 4, maximumFractionDigits: 4 });

function inWords(evaluation: OwnEvaluation): string {
  const { judgedNeeds, judgedPairs, measuredNeeds, today, acceptance, weights } = evaluation;
  const lines = [
    `Besoins jugés : ${judgedNeeds} ; correspondances jugées : ${judgedPairs} ; besoins mesurables : ${measuredNeeds}.`,
    `nDCG@10 aujourd’hui : ${fourDecimals.format(today)}.`,
    acceptance === undefined
      ? 'Porteurs souvent retenus : trop peu de besoins jugés pour en tenir compte.'
      : `En tenant compte des porteurs souvent retenus : ${compared(acceptance)}`,
    weights && `Avec les poids donnés : ${compared(weights)}`,
    evaluation.calibrationError === undefined
      ? 'Probabilités : trop peu de correspondances jugées pour en donner.'
      : `Probabilités : écart moyen de ${fourDecimals.format(evaluation.calibrationError)}.`,
  ];
  return lines.flatMap((line) => (line === undefined ? [] : `${line}\n`)).join('');
}

function compared({ after, gain, interval: [least, most] }: Comparison): string {
  const sign = gain > 0 ? '+' : '';
  const verdict = least > 0 ? 'gain sûr' : most < 0 ? 'perte sûre' : 'pas de différence sûre';
  return `${fourDecimals.format(after)} (${sign}${fourDecimals.format(gain)} ; intervalle à 95 % de ${fourDecimals.format(least)} à ${fourDecimals.format(most)} : ${verdict}).`;
}
