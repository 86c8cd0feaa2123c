import { fullMeaning, partWeights } from '../weights.js';
import { wholeShares } from './stands-out.js';

/**
 * The meaning of a need and a solver is compared by the cosine of their vectors, each minus the part common to all.
 * All texts of a collection are somewhat alike. Two unrelated texts have a cosine of 0.8 before the subtraction, and
 * of 0 after it:
 *
 *     q' = q − (mean of needs + mean of solvers) / 2
 *     d' = d − mean of solvers
 *
 * From needs only half of their own common part is subtracted. Most needs are of one field and most solvers are not,
 * and the field itself must stay. All numbers are whole (those of the need doubled, because of the half), so that a
 * pair has the same points from either side and on every processor.
 */
export interface MeaningCentres {
  /** The mean of the needs plus the mean of the solvers. It is subtracted from twice the vector of a need. */
  readonly need: Int16Array;
  /** The mean of the solvers. It is subtracted from the vector of a solver. */
  readonly solver: Int16Array;
  /** The mean of the needs alone. */
  readonly meanNeed: Int16Array;
}

/** The factor of a vector before the centre is subtracted. */
export const needScale = 2;
export const solverScale = 1;

/** A vector minus the part common to all. */
export interface CentredVector {
  values: Int16Array;
  /** Its length. */
  norm: number;
}

export function centred(vector: Int8Array, scale: number, centre: Int16Array): CentredVector {
  const values = Int16Array.from(vector, (value, i) => scale * value - centre[i]);
  return { values, norm: Math.sqrt(dotProduct(values, values)) };
}

type Numbers = Int8Array | Int16Array | Float32Array | Float64Array;

/** Exact for whole numbers. */
export function dotProduct(one: Numbers, other: Numbers): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/**
 * The contribution of each part of a need to the points of a pair by meaning. The parts' vectors add up to one with
 * the direction of the need's own, so its product with the solver is a sum over them. The subtracted centre is shared
 * out by the share of each part in the whole.
 * @param points of the pair
 * @returns whole points, which may be negative for a part. Their sum is the points of the pair
 */
export function meaningPointsOfParts(
  need: Int8Array,
  solver: CentredVector,
  centre: Int16Array,
  parts: readonly Float32Array[],
  points: number,
): number[] {
  const whole = Float64Array.from(need, (_, i) => parts.reduce((sum, part) => sum + part[i], 0));
  const square = dotProduct(whole, whole);
  if (points === 0 || square === 0) return parts.map(() => 0);
  const scale = needScale * Math.sqrt(dotProduct(need, need) / square);
  const ofCentre = dotProduct(centre, solver.values);
  const brought = parts.map(
    (part) => scale * dotProduct(part, solver.values) - (ofCentre * dotProduct(part, whole)) / square,
  );
  const total = brought.reduce((sum, value) => sum + value, 0);
  return wholeShares(
    brought.map((value) => (total > 0 ? (points * value) / total : points / parts.length)),
    points,
  );
}

/**
 * The points of a pair by its meaning. {@link fullMeaning} is the cosine from which it gets all of them.
 * @param product the dot product of the two centred vectors
 * @param norms the product of the lengths of the two vectors, above 0
 * @returns whole points; 0 if the two are less alike than any two texts
 */
export function meaningPoints(product: number, norms: number): number {
  if (product <= 0) return 0;
  return Math.round((partWeights.meaning * Math.min(fullMeaning, product / norms)) / fullMeaning);
}
