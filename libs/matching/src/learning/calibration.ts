/** How many pairs must be graded before a percentage is shown. */
export const pairsToCalibrate = 60;

/**
 * The features of a probability, in thousands of points: the score of a pair, and the difference to the other pairs
 * of its need.
 */
export interface CalibrationFeatures {
  score: number;
  gap: number;
}

/** One graded pair. */
export interface CalibrationPair extends CalibrationFeatures {
  /** Whether the introduction of the two was right. */
  right: boolean;
  /** How much the grade counts, above 0 and at most 1: 1 for a curator's judgement, less for a grade from other answers. */
  weight: number;
}

/** The three numbers of the curve: the log-odds are `intercept + score · x₁ + gap · x₂`. */
export interface Calibration {
  intercept: number;
  score: number;
  gap: number;
}

/**
 * The curve without judgements, and its certainty: the variance of each number. Fitted on the 30 needs of home
 * services with their 1 867 judgements (`docs/experiments/learning.md`). The variances are wide, so that some hundred
 * pairs outweigh them.
 */
export const priorCalibration: Calibration = { intercept: -6.5, score: 0.6, gap: 1.4 };
const priorVariance: Calibration = { intercept: 4, score: 0.25, gap: 0.25 };

const names = ['intercept', 'score', 'gap'] as const;
const slopes = ['score', 'gap'] as const;
/** Each step of Newton's method doubles the number of correct digits, so this many steps are more than enough. */
const mostSteps = 50;

/**
 * Fits a curve of probabilities to graded pairs: Platt's logistic curve (Platt 1999, "Probabilistic outputs for support vector machines").
 * It uses Newton's method with a step that is halved until it helps (Lin, Lin and Weng 2007, "A note on Platt's probabilistic outputs"), a
 * second feature, and a normal prior on the three numbers in the place of Platt's smoothed targets. The order of the pairs changes only the
 * last digits.
 * @returns the prior itself if there is no pair
 */
export function calibrate(pairs: readonly CalibrationPair[]): Calibration {
  const free = { intercept: true, score: true, gap: true };
  for (;;) {
    const curve = curveOf(pairs, free);
    // More points never make a pair less likely to be right. A slope below zero is noise from few pairs. It becomes
    // 0, and the other numbers are fitted again.
    const falling = slopes.filter((name) => curve[name] < 0);
    if (falling.length === 0) return curve;
    for (const name of falling) free[name] = false;
  }
}

/**
 * The most likely curve.
 * @param free the fitted numbers; the others are 0
 */
function curveOf(
  pairs: readonly CalibrationPair[],
  free: Readonly<Record<keyof Calibration, boolean>>,
): Calibration {
  let current = names.map((name) => (free[name] ? priorCalibration[name] : 0));
  let loss = lossAt(current, pairs);
  for (let steps = 0; steps < mostSteps; steps++) {
    const { gradient, hessian } = derivativesAt(current, pairs);
    for (const [i, name] of names.entries()) {
      if (free[name]) continue;
      gradient[i] = 0;
      for (const j of names.keys()) hessian[i][j] = hessian[j][i] = i === j ? 1 : 0;
    }
    const step = solve(hessian, gradient);
    let share = 1;
    let next = current;
    let nextLoss = loss;
    for (; share > 1e-6; share /= 2) {
      next = current.map((value, i) => value - share * step[i]);
      nextLoss = lossAt(next, pairs);
      if (nextLoss < loss) break;
    }
    if (!(nextLoss < loss)) break;
    const gained = loss - nextLoss;
    [current, loss] = [next, nextLoss];
    if (gained < 1e-10) break;
  }
  const [intercept, score, gap] = current;
  return { intercept, score, gap };
}

/** The probability that a curator would introduce the pair, in (0, 1). */
export function probabilityOf({ intercept, score, gap }: Calibration, of: CalibrationFeatures): number {
  return logistic(intercept + score * of.score + gap * of.gap);
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * The error of the probabilities. Pairs are sorted and put into groups of the same size; the error is the mean difference between the
 * predicted and the true share of a group ("expected calibration error"; Naeini, Cooper and Hauskrecht 2015).
 * @returns in [0, 1]; 0 if there is no pair
 */
export function calibrationError(
  pairs: readonly { probability: number; right: boolean }[],
  groups = 5,
): number {
  const inOrder = pairs.toSorted((a, b) => a.probability - b.probability);
  let error = 0;
  for (let group = 0; group < groups; group++) {
    const from = Math.round((group * inOrder.length) / groups);
    const until = Math.round(((group + 1) * inOrder.length) / groups);
    const some = inOrder.slice(from, until);
    const difference = some.reduce((sum, { probability, right }) => sum + probability - (right ? 1 : 0), 0);
    error += Math.abs(difference);
  }
  return inOrder.length === 0 ? 0 : error / inOrder.length;
}

function featuresOf({ score, gap }: CalibrationFeatures): number[] {
  return [1, score, gap];
}

function lossAt(numbers: readonly number[], pairs: readonly CalibrationPair[]): number {
  let loss = 0;
  for (const [i, name] of names.entries())
    loss += (numbers[i] - priorCalibration[name]) ** 2 / (2 * priorVariance[name]);
  for (const pair of pairs) {
    const logOdds = product(numbers, featuresOf(pair));
    // log(1 + e^x) without overflow, as Lin, Lin and Weng write it.
    const towards = pair.right ? -logOdds : logOdds;
    loss += pair.weight * (Math.max(0, towards) + Math.log1p(Math.exp(-Math.abs(towards))));
  }
  return loss;
}

function derivativesAt(
  numbers: readonly number[],
  pairs: readonly CalibrationPair[],
): { gradient: number[]; hessian: number[][] } {
  const gradient = names.map((name, i) => (numbers[i] - priorCalibration[name]) / priorVariance[name]);
  const hessian = names.map((name, i) => names.map((_, j) => (i === j ? 1 / priorVariance[name] : 0)));
  for (const pair of pairs) {
    const features = featuresOf(pair);
    const p = logistic(product(numbers, features));
    for (const [i, x] of features.entries()) {
      gradient[i] += pair.weight * (p - (pair.right ? 1 : 0)) * x;
      for (const [j, y] of features.entries()) hessian[i][j] += pair.weight * p * (1 - p) * x * y;
    }
  }
  return { gradient, hessian };
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/**
 * Solves a small system of linear equations whose matrix is positive definite, by elimination without exchange of
 * rows.
 */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (const [i, pivot] of rows.entries()) {
    for (const row of rows.slice(i + 1)) {
      const factor = row[i] / pivot[i];
      for (let j = i; j < row.length; j++) row[j] -= factor * pivot[j];
    }
  }
  const solution = right.map(() => 0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const known = solution.reduce((sum, value, j) => (j > i ? sum + rows[i][j] * value : sum), 0);
    solution[i] = (rows[i][rows.length] - known) / rows[i][i];
  }
  return solution;
}
