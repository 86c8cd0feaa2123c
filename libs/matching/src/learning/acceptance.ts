import { mostAcceptancePoints } from '@passerelle/matching-engine';
import { calibrate, type Calibration, type CalibrationPair, probabilityOf } from './calibration.js';

/** How many needs must be judged before acceptance counts. */
export const needsToLearn = 50;

/**
 * Prior for the spread of solvers around their scores. The variance of their log-odds is one divided by this number.
 * A higher number shrinks the acceptance numbers more. Chosen on `tee-fr`, as the weight and the cap
 * (`docs/experiments/learning.md`).
 */
const shrinkage = 4;
/** The points for one unit of log-odds. */
const pointsOfLogOdd = 1_000;
/** A graded pair, for learning. */
export interface LearningPair extends CalibrationPair {
  needId: string;
  solverId: string;
}

/** What was learned about one solver. */
export interface Acceptance {
  /** Whole points, from 0 to {@link mostAcceptancePoints}. */
  points: number;
  /** The number of graded pairs behind the points. */
  judged: number;
}

/** Sums over a solver's graded pairs. */
interface Sums {
  /** `O − E`. */
  surplus: number;
  /** `V`. */
  variance: number;
  judged: number;
}

/**
 * The acceptance number of each solver with graded pairs: how much more often the solver was right than its scores
 * predicted. `O` counts how often the solver was right. `E = Σ p` counts how often its scores predicted this, by the
 * calibrated curve of all pairs. With `V = Σ p (1 − p)`, the number is `(O − E) / (V + {@link shrinkage})` log-odds.
 * That is one Newton step towards the most likely effect of the solver in a logistic model with a random effect for
 * each solver (Breslow and Clayton 1993, "Approximate inference in generalized linear mixed models"). After one or
 * two pairs the number is near 0 for any grades. The points are the number times a fixed weight, rounded. They are
 * never below 0. So a refused solver loses no place, and newcomers lose only to solvers that were chosen again and
 * again.
 */
export function acceptanceNumbers(pairs: readonly LearningPair[]): Map<string, Acceptance> {
  const sums = sumsOf(pairs, calibrate(pairs));
  return new Map(
    [...sums].map(([solverId, sum]) => [solverId, { points: pointsOf(sum), judged: sum.judged }]),
  );
}

/**
 * For each pair, in the given order: the points that its solver gets from the pairs of all other needs. With these we
 * measure whether acceptance helps. The curve of probabilities has three numbers for all pairs and is not fitted
 * again for each need.
 */
export function acceptanceByOtherNeeds(pairs: readonly LearningPair[]): number[] {
  const curve = calibrate(pairs);
  const sums = sumsOf(pairs, curve);
  const ofNeed = new Map<string, Map<string, Sums>>();
  for (const [needId, own] of groupedByNeed(pairs)) ofNeed.set(needId, sumsOf(own, curve));
  return pairs.map(({ needId, solverId }) => {
    const [all, own] = [sums.get(solverId), ofNeed.get(needId)?.get(solverId)];
    if (all === undefined || own === undefined) return 0;
    return pointsOf({
      surplus: all.surplus - own.surplus,
      variance: all.variance - own.variance,
      judged: all.judged - own.judged,
    });
  });
}

/** The pairs of each need, with needs and pairs in their given order. */
export function groupedByNeed<Pair extends { needId: string }>(pairs: readonly Pair[]): Map<string, Pair[]> {
  const grouped = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const known = grouped.get(pair.needId);
    if (known === undefined) grouped.set(pair.needId, [pair]);
    else known.push(pair);
  }
  return grouped;
}

function sumsOf(pairs: readonly LearningPair[], curve: Calibration): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const pair of pairs) {
    const sum = sums.get(pair.solverId) ?? { surplus: 0, variance: 0, judged: 0 };
    const foreseen = probabilityOf(curve, pair);
    sum.surplus += pair.weight * ((pair.right ? 1 : 0) - foreseen);
    sum.variance += pair.weight * foreseen * (1 - foreseen);
    sum.judged++;
    sums.set(pair.solverId, sum);
  }
  return sums;
}

function pointsOf({ surplus, variance }: Sums): number {
  const logOdds = Math.max(0, surplus) / (variance + shrinkage);
  return Math.min(mostAcceptancePoints, Math.round(pointsOfLogOdd * logOdds));
}
