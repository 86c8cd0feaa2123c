/** How an objective fares. `to_come`: it has not begun; `not_measured`: nobody knows, or only how it was long ago. */
export const progressStates = ['to_come', 'not_measured', 'late', 'on_time', 'done'] as const;
export type ProgressState = (typeof progressStates)[number];

/** What an objective sets out to do: from one number to another, from one day to another. */
export interface Course {
  baseline: number;
  target: number;
  /** Days, such as `2026-12-03`. */
  startsOn: string;
  dueOn: string;
}

export interface MeasuredValue {
  value: number;
  /** The day for which it was true. */
  measuredOn: string;
}

export interface Progress {
  state: ProgressState;
  /** How much of the way is done, from 0 to 1; null: nothing is known. */
  share: number | null;
  /** Where it would be today at an even pace. */
  expected: number;
}

/** For so many days what was measured tells how it is: a quarter, and a month to find the figure. */
export const FRESH_FOR = 120;
/** So much of the whole way behind an even pace still counts as on time: figures come in steps. */
export const TOLERANCE = 0.1;

const DAY = 24 * 3_600_000;
const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY;
const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Where an even pace leads on a day, from the first number on the first day to the target on the last. */
export const evenPaceOn = ({ startsOn, dueOn }: Course, day: string): number =>
  within(daysBetween(startsOn, day) / daysBetween(startsOn, dueOn));

/** How much of the way a value is. A target below the baseline is reached by going down. */
export const shareOf = ({ baseline, target }: Course, value: number): number =>
  within((value - baseline) / (target - baseline));

/**
 * How an objective fares, by its last measure. It is compared with an even pace on the day of that measure, since nobody knows what has
 * happened since: half of the time is gone, so half of the way should be, less a tenth. It is `done` once the target was reached,
 * `late` if it is behind or its last day is over, and `not_measured` without a measure of the last 120 days: what is not
 * known is said, and not guessed.
 */
export function progressOf(course: Course, last: MeasuredValue | undefined, today: string): Progress {
  const expected = evenPaceOn(course, today);
  const share = last === undefined ? null : shareOf(course, last.value);
  const as = (state: ProgressState): Progress => ({ state, share, expected });
  if (share === 1) return as('done');
  if (today < course.startsOn) return as('to_come');
  if (last === undefined || share === null || daysBetween(last.measuredOn, today) > FRESH_FOR)
    return as('not_measured');
  if (today > course.dueOn) return as('late');
  return as(share + TOLERANCE < evenPaceOn(course, last.measuredOn) ? 'late' : 'on_time');
}
