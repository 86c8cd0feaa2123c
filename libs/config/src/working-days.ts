import { dayAfter } from './day-in-france.js';
import { publicHolidaysOf } from './public-holidays.js';

const holidaysByYear = new Map<string, ReadonlySet<string>>();

/** Whether a day (YYYY-MM-DD) is a public holiday in all of metropolitan France. */
export const isPublicHoliday = (day: string): boolean => holidaysOf(day.slice(0, 4)).has(day);

/** Whether a day (YYYY-MM-DD) is a working day: neither a weekend nor a public holiday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day);
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
