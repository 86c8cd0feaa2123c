import { dayAfter, isCounted } from './promise-calendar.js';

/** After how many counted days those whose answer is awaited are reminded: never before the first of these. */
export const REMINDERS_AFTER = [3, 6] as const;

/** Within how many counted days a reply is promised to the other party. */
export const REPLY_DUE_AFTER = 7;

/** After how many counted days without all the answers an introduction lapses. */
export const LAPSES_AFTER = 14;

/** How many calendar days ahead a day is looked for. Who is away for longer has no day, rather than one in years. */
export const LOOKED_AHEAD = 3 * 365;

/** How far a promise has come. */
export interface PromiseCount {
  /** The counted days from the day of the proposal, which is day 0, to the last day looked at. */
  readonly elapsed: number;
  /** The last day looked at (YYYY-MM-DD): it and all before it are settled. */
  readonly countedUntil: string;
}

/** Whether anybody whose answer is awaited is away on a day (YYYY-MM-DD). */
export type IsAway = (day: string) => boolean;

const dueAfter = {
  firstReminder: REMINDERS_AFTER[0],
  secondReminder: REMINDERS_AFTER[1],
  replyDue: REPLY_DUE_AFTER,
  lapse: LAPSES_AFTER,
} as const;
type Due = keyof typeof dueAfter;

/** The days to come (YYYY-MM-DD), null where none can be foreseen. What has been reached is left out. */
export type DueDays = { readonly [due in Due]?: string | null };

/** The count on the day of the proposal. */
export function beginCount(proposedOn: string): PromiseCount {
  return { elapsed: 0, countedUntil: proposedOn };
}

/**
 * Counts the days that have come since the last one looked at, today included. What has been counted stays counted, and
 * a second time on the same day changes nothing.
 *
 * Absences are taken as they are known now, for all these days: before one changes, or an answer changes who is awaited,
 * the days up to yesterday are to be counted.
 */
export function advance(count: PromiseCount, today: string, isAway: IsAway): PromiseCount {
  if (today <= count.countedUntil) return count;
  let { elapsed } = count;
  for (const _ of daysCounted(count, today, isAway)) elapsed += 1;
  return { elapsed, countedUntil: today };
}

/**
 * The day on which so many days will have been counted if absences stay as they are known now: undefined when they have
 * been already, as a count does not keep its past; null when that is further away than `LOOKED_AHEAD`.
 */
export function dayOnWhichElapsedReaches(
  days: number,
  count: PromiseCount,
  isAway: IsAway,
): string | null | undefined {
  if (days <= count.elapsed) return undefined;
  let { elapsed } = count;
  for (const day of daysCounted(count, dayAfter(count.countedUntil, LOOKED_AHEAD), isAway)) {
    elapsed += 1;
    if (elapsed === days) return day;
  }
  return null;
}

/**
 * When the reminders, the reply and the lapse are due if absences stay as they are known now. Those that have been
 * reached are left out: assigned to the days that were stored, these keep their past.
 */
export function dueDays(count: PromiseCount, isAway: IsAway): DueDays {
  const days: { [due in Due]?: string | null } = {};
  for (const due of Object.keys(dueAfter) as Due[]) {
    const day = dayOnWhichElapsedReaches(dueAfter[due], count, isAway);
    if (day !== undefined) days[due] = day;
  }
  return days;
}

/** The days after those looked at, until a last one, that count. */
function* daysCounted({ countedUntil }: PromiseCount, until: string, isAway: IsAway): Generator<string> {
  for (let day = dayAfter(countedUntil, 1); day <= until; day = dayAfter(day, 1)) {
    if (isCounted(day) && !isAway(day)) yield day;
  }
}
