import { dayAfter, isPublicHoliday } from '@passerelle/config';

/**
 * Whether a day in France (YYYY-MM-DD) counts towards a promised reply. Public holidays and August do not count, so
 * that no party loses an introduction because of common holidays. Weekends do count, so 7 days are about a week.
 */
export function isCounted(day: string): boolean {
  return day.slice(5, 7) !== '08' && !isPublicHoliday(day);
}

/** After how many counted days a party whose answer is awaited is reminded. */
export const REMINDERS_AFTER = [3, 6] as const;

/** The number of counted days within which each party is promised the other's reply. */
export const REPLY_DUE_AFTER = 7;

/** After how many counted days without both answers an introduction lapses. */
export const LAPSES_AFTER = 14;

/** How many calendar days ahead a due day is searched. A longer absence gives no due day. */
export const LOOKED_AHEAD = 3 * 365;

/** State of a promise clock. */
export interface PromiseCount {
  /** The days counted since the proposal. The day of the proposal is day 0. */
  readonly elapsed: number;
  /** The last day that the count covers (YYYY-MM-DD). This day and all days before it are never counted again. */
  readonly countedUntil: string;
}

/** Whether a party whose answer is awaited is away on a day (YYYY-MM-DD). */
export type IsAway = (day: string) => boolean;

const dueAfter = {
  firstReminder: REMINDERS_AFTER[0],
  secondReminder: REMINDERS_AFTER[1],
  replyDue: REPLY_DUE_AFTER,
  lapse: LAPSES_AFTER,
} as const;
type Due = keyof typeof dueAfter;

/** The future due days (YYYY-MM-DD). null: no day can be foreseen. Days already reached are left out. */
export type DueDays = { readonly [due in Due]?: string | null };

/** The count on the day of the proposal. */
export function beginCount(proposedOn: string): PromiseCount {
  return { elapsed: 0, countedUntil: proposedOn };
}

/**
 * Counts the days since `countedUntil`, including today. A second count on the same day changes nothing. The absences
 * known now apply to all these days. So count the days up to yesterday before an absence changes, or before an answer
 * changes which party is awaited.
 */
export function advance(count: PromiseCount, today: string, isAway: IsAway): PromiseCount {
  if (today <= count.countedUntil) return count;
  let { elapsed } = count;
  for (const _ of daysCounted(count, today, isAway)) elapsed += 1;
  return { elapsed, countedUntil: today };
}

/**
 * The day on which this number of days will have been counted, if absences stay as they are known now. undefined:
 * they have been counted already, and the count does not store past days. null: the day is further away than
 * `LOOKED_AHEAD`.
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
 * The days on which the reminders, the reply and the lapse are due, if absences stay as they are known now. Due days
 * already reached are left out, so that the stored days stay as they are.
 */
export function dueDays(count: PromiseCount, isAway: IsAway): DueDays {
  const days: { [due in Due]?: string | null } = {};
  for (const due of Object.keys(dueAfter) as Due[]) {
    const day = dayOnWhichElapsedReaches(dueAfter[due], count, isAway);
    if (day !== undefined) days[due] = day;
  }
  return days;
}

/** The days that count, after `countedUntil` and up to `until`. */
function* daysCounted({ countedUntil }: PromiseCount, until: string, isAway: IsAway): Generator<string> {
  for (let day = dayAfter(countedUntil, 1); day <= until; day = dayAfter(day, 1)) {
    if (isCounted(day) && !isAway(day)) yield day;
  }
}
