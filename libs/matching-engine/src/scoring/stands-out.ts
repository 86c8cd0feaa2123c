import { agreeing, field, gapToStandOut } from '../weights.js';
import type { ScoreParts } from './score.js';

/** The parts that say nothing of what a solver offers for a need: places, dates, and what others thought of it. */
const besideContent: ReadonlySet<string> = new Set(['territory', 'freshness', 'acceptance']);

/** The points of what a solver offers for a need, whoever and wherever both are: all parts but {@link besideContent}. */
export function contentPoints(parts: ScoreParts): number {
  let content = 0;
  for (const [part, points] of Object.entries(parts)) if (!besideContent.has(part)) content += points;
  return content;
}

/**
 * The field of a need: what those have in common with it who come after the best. It is the mean of the {@link contentPoints} of its 21st
 * to 50th best solver; where a small collection has fewer, the missing count 0, and no field is below {@link field.least}.
 * @param best the content points of its best solvers, best first; what comes after the fiftieth is not read
 */
export function fieldOf(best: readonly number[]): number {
  const places = best.slice(field.first - 1, field.last);
  const mean = places.reduce((sum, points) => sum + points, 0) / (field.last - field.first + 1);
  return Math.max(field.least, mean);
}

/** The points by words, and by meaning, of the last of a need's fifty best that is among the first by them: {@link agreeing}. */
export type LastOfTheFirst = Pick<ScoreParts, 'words' | 'meaning'>;

/** @param best the parts of a need's best solvers by content, best first; what comes after the fiftieth is not read */
export function lastOfTheFirst(best: readonly ScoreParts[]): LastOfTheFirst {
  const lastBy = (part: keyof LastOfTheFirst): number =>
    best
      .slice(0, field.last)
      .map((parts) => parts[part])
      .toSorted((a, b) => b - a)[agreeing.first - 1] ?? 0;
  return { words: lastBy('words'), meaning: lastBy('meaning') };
}

/**
 * Whether a pair's content is so far above the need's field that the solver is notified of the need by itself.
 * @param last of the need; asked for where the smaller gap may be enough, for it takes the parts of fifty pairs
 */
export function standsOut(parts: ScoreParts, fieldOfNeed: number, last: () => LastOfTheFirst): boolean {
  const gap = contentPoints(parts) - fieldOfNeed;
  // Meaning alone brings a solver into the list, and tells nobody.
  if (gap >= gapToStandOut) return parts.tags + parts.words > 0;
  if (gap < agreeing.gapToStandOut || parts.words === 0 || parts.meaning === 0) return false;
  const { words, meaning } = last();
  return parts.words >= words && parts.meaning >= meaning;
}

/** The least content points with which a solver stands out, whatever its words and its meaning say. */
export function pointsToStandOut(fieldPoints: number): number {
  return fieldPoints + gapToStandOut;
}

/** Whether a pair could stand out in some field: what has fewer points is told to nobody in any collection. */
export function mayStandOut(parts: ScoreParts): boolean {
  return standsOut(parts, field.least, () => ({ words: 0, meaning: 0 }));
}

/** The content points from which on solvers are notified of a need in the lowest field, whatever else; in others, it takes more. */
export const leastPointsToStandOut = pointsToStandOut(field.least);

/**
 * Rounds values so that they add up to a whole number: those that lose most by rounding down are rounded up, the first of equals
 * ("largest remainder").
 * @param sum what they add up to, but for what floating-point numbers lose
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
