import { dayAfter } from '@passerelle/config';
import { calendarDay, labelled, rule } from '@passerelle/problems';
import { z } from 'zod';
import { type CalendarKind, calendarKinds } from '../solver/solver.entity.js';
import { sentences } from '../solvers.sentences.js';

/** A person's input for some days, once or every so many weeks. */
export interface PeriodContent {
  kind: CalendarKind;
  from: string;
  until: string;
  away: boolean;
  everyWeeks?: number | null | undefined;
  repeatUntil?: string | null | undefined;
}

/** How many days a period has at most: a year. */
const LONGEST = 366;
/** How many days ahead a period may end: the next school year to its end. */
const FURTHEST = 2 * 366;
/** A period may repeat every so many weeks: the least and the most. */
const [MOST_OFTEN, LEAST_OFTEN] = [2, 12];

const notPast = rule('not_past', sentences.periodPast());
const notTooFar = rule('not_too_far', sentences.periodTooFar());
const notBeforeStart = rule('not_before_start', sentences.periodEndsBeforeStart());
const notTooLong = rule('not_too_long', sentences.periodTooLong());
const notOver = rule('comes_again_too_soon', sentences.periodComesAgainTooSoon());
const repeatedUntil = rule('both', sentences.repeatedUntilWhen());

/**
 * A period of a calendar, which may repeat every so many weeks.
 * @param today the day in France, as YYYY-MM-DD
 */
export const periodInput = (today: string) => {
  // An invalid date gets no further problem.
  const day = calendarDay.pipe(z.string().refine((it) => it <= dayAfter(today, FURTHEST), notTooFar));
  return labelled(
    z
      .object({
        kind: z.enum(calendarKinds),
        from: day.refine((it) => it >= dayAfter(today, -LONGEST), notPast),
        until: day,
        away: z.boolean(),
        everyWeeks: z.int().min(MOST_OFTEN).max(LEAST_OFTEN).nullish(),
        repeatUntil: day.nullish(),
      })
      // Repetitions are counted once each field is valid: an invalid date, or every 0 weeks, would give no end.
      .pipe(
        z
          .custom<PeriodContent>()
          .refine(({ from, until }) => from <= until, { path: ['until'], ...notBeforeStart })
          .refine(({ from, until }) => until < dayAfter(from, LONGEST), { path: ['until'], ...notTooLong })
          .refine(({ everyWeeks, repeatUntil }) => (everyWeeks ?? null) === null || !!repeatUntil, {
            path: ['repeatUntil'],
            ...repeatedUntil,
          })
          .refine(({ from, until, everyWeeks }) => !everyWeeks || until < dayAfter(from, 7 * everyWeeks), {
            path: ['everyWeeks'],
            ...notOver,
          })
          .refine((period) => timesOf(period, today).length > 0, { path: ['until'], ...notPast }),
      ),
    {
      kind: sentences.periodKind(),
      from: sentences.periodFrom(),
      until: sentences.periodUntil(),
      away: sentences.periodAway(),
      everyWeeks: sentences.periodEveryWeeks(),
      repeatUntil: sentences.periodRepeatUntil(),
    },
  );
};

/** The days of a period, and its repetition. */
export type PeriodDays = Pick<PeriodContent, 'from' | 'until' | 'everyWeeks' | 'repeatUntil'>;

/** Each occurrence of a period, including the first, that begins by the last day of the series. Past occurrences are left out. */
export function timesOf(
  { from, until, everyWeeks, repeatUntil }: PeriodDays,
  today: string,
): { from: string; until: string }[] {
  const times: { from: string; until: string }[] = [];
  const last = everyWeeks ? (repeatUntil ?? from) : from;
  const step = 7 * (everyWeeks ?? LEAST_OFTEN);
  for (let days = 0; dayAfter(from, days) <= last || days === 0; days += step) {
    const time = { from: dayAfter(from, days), until: dayAfter(until, days) };
    if (time.until >= today) times.push(time);
  }
  return times;
}
