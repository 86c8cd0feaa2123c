import { agreeing, field, gapToStandOut } from '../weights.js';
import type { ScoreParts } from './score.js';

/** The parts that do not depend on what a solver offers for a need: places, dates, and acceptance. */
const besideContent: ReadonlySet<string> = new Set(['territory', 'freshness', 'acceptance']);

/**
 * The points of what a solver offers for a need, independent of persons and places: all parts but {@link
 * besideContent}.
 */
export function contentPoints(parts: ScoreParts): number {
  let content = 0;
  for (const [part, points] of Object.entries(parts)) if (!besideContent.has(part)) content += points;
  return content;
}

/**
 * The field of a need: its content in common with the solvers that come after the best. It is the mean of the {@link
 * contentPoints} of its 21st to 50th best solver. In a small collection with fewer, the missing ones count 0, and no
 * field is below {@link field.least}.
 * @param best the content points of its best solvers, best first; those after the fiftieth are not read
 */
export function fieldOf(best: readonly number[]): number {
  const places = best.slice(field.first - 1, field.last);
  const mean = places.reduce((sum, points) => sum + points, 0) / (field.last - field.first + 1);
  return Math.max(field.least, mean);
}

/**
 * The points by words, and by meaning, of the last of a need's fifty best that still counts as one of the first by
 * them: {@link agreeing}.
 */
export type LastOfTheFirst = Pick<ScoreParts, 'words' | 'meaning'>;

/** @param best the parts of a need's best solvers by content, best first; those after the fiftieth are not read */
export function lastOfTheFirst(best: readonly ScoreParts[]): LastOfTheFirst {
  const lastBy = (part: keyof LastOfTheFirst): number =>
    best
      .slice(0, field.last)
      .map((parts) => parts[part])
      .toSorted((a, b) => b - a)[agreeing.first - 1] ?? 0;
  return { words: lastBy('words'), meaning: lastBy('meaning') };
}

/**
 * Whether a pair's content is so far above the need's field that the solver is notified of the need automatically.
 * @param last of the need; requested only if the smaller gap may be enough, since it takes the parts of fifty pairs
 */
export function standsOut(parts: ScoreParts, fieldOfNeed: number, last: () => LastOfTheFirst): boolean {
  const gap = contentPoints(parts) - fieldOfNeed;
  // Meaning alone brings a solver into the list, but never a notice.
  if (gap >= gapToStandOut) return parts.tags + parts.words > 0;
  if (gap < agreeing.gapToStandOut || parts.words === 0 || parts.meaning === 0) return false;
  const { words, meaning } = last();
  return parts.words >= words && parts.meaning >= meaning;
}

/** The least content points with which a solver stands out, for the given words and meaning. */
export function pointsToStandOut(fieldPoints: number): number {
  return fieldPoints + gapToStandOut;
}

/** Whether a pair could stand out in some field. With fewer points, nobody is notified of it in any collection. */
export function mayStandOut(parts: ScoreParts): boolean {
  return standsOut(parts, field.least, () => ({ words: 0, meaning: 0 }));
}

/**
 * The content points from which on solvers are notified of a need in the lowest field. Other fields require more.
 */
export const leastPointsToStandOut = pointsToStandOut(field.least);

/**
 * Rounds values so that they add up to a whole number. Those with the largest fraction are rounded up, the first of
 * equals ("largest remainder").
 * @param sum the sum of the values, except the error of floating-point numbers
 */
export function wholeShares(values: readonly number[], sum: number): number[] {
  const rounded = values.map(Math.floor);
  const left = sum - rounded.reduce((all, value) => all + value, 0);
  const byLoss = [...values.keys()].toSorted(
    (a, b) => values[b] - rounded[b] - (values[a] - rounded[a]) || a - b,
  );
  for (const i of byLoss.slice(0, left)) rounded[i]++;
  return rounded;
}
