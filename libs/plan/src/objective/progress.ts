/** Progress of an objective. `to_come`: it has not begun. `not_measured`: there is no value, or only an old one. */
export const progressStates = ['to_come', 'not_measured', 'late', 'on_time', 'done'] as const;
export type ProgressState = (typeof progressStates)[number];

/** Course of an objective: from one number to another, from one day to another. */
export interface Course {
  baseline: number;
  target: number;
  /** Days, such as `2026-12-03`. */
  startsOn: string;
  dueOn: string;
}

export interface MeasuredValue {
  value: number;
  /** The day of the value. */
  measuredOn: string;
}

export interface Progress {
  state: ProgressState;
  /** Share of the way done, from 0 to 1. null: unknown. */
  share: number | null;
  /** The share of today at an even pace. */
  expected: number;
}

/** In days: how long a value counts as current. It is a quarter, and a month to find the figure. */
export const FRESH_FOR = 120;
/** A lag of up to this share of the whole way still counts as on time, since figures come in steps. */
export const TOLERANCE = 0.1;

const DAY = 24 * 3_600_000;
const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY;
const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The value at an even pace on a day, from the first number on the first day to the target on the last. */
export const evenPaceOn = ({ startsOn, dueOn }: Course, day: string): number =>
  within(daysBetween(startsOn, day) / daysBetween(startsOn, dueOn));

/** The share of the way that a value has covered. A target below the baseline is reached by going down. */
export const shareOf = ({ baseline, target }: Course, value: number): number =>
  within((value - baseline) / (target - baseline));

/**
 * Progress of an objective, by its latest value. The value is compared with an even pace on its own day, since later
 * developments are unknown. After half of the time, half of the way should be done, less a tenth. The objective is
 * `done` once the target was reached, and `late` if it is behind or its last day has passed. It is `not_measured`
 * without a value of the last 120 days, so that missing knowledge is shown instead of a guess.
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
