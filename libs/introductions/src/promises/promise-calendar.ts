import { dayAfter } from '@passerelle/config';
import { publicHolidaysOf } from './public-holidays.js';

const holidaysByYear = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day in France (YYYY-MM-DD) counts towards a promised reply. Public holidays and August do not count: no party loses an
 * introduction because of common holidays. Weekends do count, so 7 days are about a week.
 */
export function isCounted(day: string): boolean {
  const [year, month] = day.split('-');
  return month !== '08' && !holidaysOf(year).has(day);
}

/** Whether a day (YYYY-MM-DD) is a working day: neither a weekend nor a public holiday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(day.slice(0, 4)).has(day);
}

/** The n-th working day after a day (YYYY-MM-DD). */
export const workingDayAfter = (day: string, days: number): string => workingDayFrom(day, days, 1);

/** The n-th working day before a day (YYYY-MM-DD). */
export const workingDayBefore = (day: string, days: number): string => workingDayFrom(day, days, -1);

function workingDayFrom(day: string, days: number, step: 1 | -1): string {
  let reached = day;
  for (let left = days; left > 0;) {
    reached = dayAfter(reached, step);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

function holidaysOf(year: string): ReadonlySet<string> {
  const holidays = holidaysByYear.get(year) ?? publicHolidaysOf(Number(year));
  holidaysByYear.set(year, holidays);
  return holidays;
}
