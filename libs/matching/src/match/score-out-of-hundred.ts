import {
  fullScore,
  mostAcceptancePoints,
  partWeights,
  type ScoreParts,
  wholeShares,
  wordsAloneWeight,
} from '@passerelle/matching-engine';
import type { StoredReasons } from './match.entity.js';

/** The parts of a score, in the order in which people read them. */
export const matchParts = [
  'tags',
  'words',
  'meaning',
  'territory',
  'freshness',
  'acceptance',
] as const satisfies readonly (keyof ScoreParts)[];

/** A part of a score as people read it. */
export interface PartOutOfHundred {
  part: keyof ScoreParts;
  /** In [0, 1], exact. */
  share: number;
  /** In whole points out of a hundred, rounded so that the points of all parts add up to the score’s. */
  points: number;
  /** The most points that the part can bring, in the same unit. */
  most: number;
}

/** The stored points that are shown as one out of a hundred. */
const one = fullScore / 100;

/** The parts of a score out of a hundred. */
export function partsOutOfHundred(reasons: StoredReasons): PartOutOfHundred[] {
  const points = matchParts.map((part) => pointsOf(reasons, part));
  const rounded = wholeShares(
    points.map((each) => each / one),
    scoreOutOfHundred(reasons),
  );
  return matchParts.map((part, i) => ({
    part,
    share: points[i] / fullScore,
    points: rounded[i],
    most: mostOf(part, reasons) / one,
  }));
}

/** The score in whole points out of a hundred. */
export function scoreOutOfHundred(reasons: StoredReasons): number {
  return Math.round(matchParts.reduce((sum, part) => sum + pointsOf(reasons, part), 0) / one);
}

/** Matches that were stored before a part existed do not have it. */
function pointsOf({ parts }: StoredReasons, part: keyof ScoreParts): number {
  return parts[part] ?? 0;
}

function mostOf(part: keyof ScoreParts, reasons: StoredReasons): number {
  switch (part) {
    case 'words':
      return areWordsAlone(reasons) ? wordsAloneWeight : partWeights.words;
    case 'meaning':
      return areWordsAlone(reasons) ? 0 : partWeights.meaning;
    case 'acceptance':
      return mostAcceptancePoints;
    case 'tags':
    case 'territory':
    case 'freshness':
      return partWeights[part];
  }
}

/** Whether one of the two texts had no vector. For matches of earlier releases this is concluded from the points, if possible. */
function areWordsAlone({ wordsAlone, parts }: StoredReasons): boolean {
  return wordsAlone === true || (!parts.meaning && parts.words > partWeights.words);
}
