import { measureRanking } from '@passerelle/evaluation';
import { partWeights, type ScoreParts } from '@passerelle/matching-engine';
import { randomNumbers } from '@passerelle/text';
import { groupedByNeed } from './acceptance.js';
import { pointsLearnedFrom } from './network-grades.js';

/** A graded pair, with the parts of its score, for measuring orders. */
export interface RankedPair {
  needId: string;
  solverId: string;
  grade: number;
  parts: Partial<ScoreParts>;
}

/** The maximum points of each part of a score, as in `partWeights`. A missing part keeps its weight. */
export type CandidateWeights = Partial<Record<keyof typeof partWeights, number>>;

/** The points by which a pair is ordered; `position`: index of the pair among all given pairs. */
export type PointsOfPair = (pair: RankedPair, position: number) => number;

/**
 * The quality of an order of the graded pairs, need by need: nDCG@10 of the "condensed list", which omits pairs
 * without a grade (Sakai 2007, "Alternatives to Bpref"). A need counts if two of its pairs are graded and one of
 * these is worth a look. Otherwise every order has the same quality.
 * @returns by need, in the order of the needs in the list
 */
export function gainsByNeed(pairs: readonly RankedPair[], points: PointsOfPair): Map<string, number> {
  const scored = pairs.map((pair, position) => ({ ...pair, points: points(pair, position) }));
  const gains = new Map<string, number>();
  for (const [needId, own] of groupedByNeed(scored)) {
    if (own.length < 2 || !own.some(({ grade }) => grade >= 1)) continue;
    const inOrder = own.toSorted(
      (a, b) => b.points - a.points || (a.solverId < b.solverId ? -1 : a.solverId > b.solverId ? 1 : 0),
    );
    const measures = measureRanking(
      inOrder.map(({ solverId }) => solverId),
      new Map(own.map(({ solverId, grade }) => [solverId, grade])),
    );
    gains.set(needId, measures['ndcg@10']);
  }
  return gains;
}

/** The points of a pair as scored today, without acceptance. */
export const pointsToday: PointsOfPair = ({ parts }) => pointsLearnedFrom(parts);

/**
 * The points of a pair with other weights of its parts. Each part is its share times its weight, so scaling the part
 * is enough. Pairs that today's weights did not store are missing.
 */
export function pointsWith(weights: CandidateWeights): PointsOfPair {
  return ({ parts }) =>
    (Object.keys(partWeights) as (keyof typeof partWeights)[]).reduce((sum, part) => {
      const scale = (weights[part] ?? partWeights[part]) / partWeights[part];
      return sum + (parts[part] ?? 0) * scale;
    }, 0);
}

/** The means of two measures of the same needs, and the gain from the first to the second. */
export interface Comparison {
  needs: number;
  before: number;
  after: number;
  /** In the same unit: `after − before`, with its 95 % interval by a paired bootstrap over needs. */
  gain: number;
  interval: readonly [number, number];
}

const resamples = 1_000;

/**
 * Compares two measures need by need. It draws the same random numbers each time, so the same measures give the same
 * interval.
 */
export function compare(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Comparison {
  const differences = [...before].map(([needId, value]) => (after.get(needId) ?? 0) - value);
  const random = randomNumbers(1);
  const means = Array.from({ length: differences.length === 0 ? 0 : resamples }, () =>
    meanOf(differences.map(() => differences[Math.floor(random() * differences.length)])),
  ).toSorted((a, b) => a - b);
  const at = (share: number): number => means[Math.round(share * (means.length - 1))] ?? 0;
  return {
    needs: before.size,
    before: meanOf([...before.values()]),
    after: meanOf([...before.keys()].map((needId) => after.get(needId) ?? 0)),
    gain: meanOf(differences),
    interval: [at(0.025), at(0.975)],
  };
}

/** @returns 0 without values */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
