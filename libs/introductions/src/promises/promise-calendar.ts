import Holidays from 'date-holidays';

/** The public holidays of all of metropolitan France. Alsace and Moselle have two more, which do not count here. */
const france = new Holidays('FR', { types: ['public'] });
const holidaysByYear = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day in France (YYYY-MM-DD) counts towards a promised reply. Public holidays and August do not count:
 * nobody loses an introduction because they were on holiday like everybody else. Weekends do count, so 7 days
 * are about a week.
 */
export function isCounted(day: string): boolean {
  const [year, month] = day.split('-');
  return month !== '08' && !holidaysOf(year).has(day);
}

/** The day so many days after another (YYYY-MM-DD); before it if negative. */
export function dayAfter(day: string, days: number): string {
  // In UTC every day has 24 hours, even when the clocks change in France.
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The so many-th working day after a day (YYYY-MM-DD): neither a weekend nor a public holiday. */
export function workingDayAfter(day: string, days: number): string {
  let reached = day;
  for (let left = days; left > 0;) {
    reached = dayAfter(reached, 1);
    const weekday = new Date(`${reached}T00:00:00.000Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidaysOf(reached.slice(0, 4)).has(reached)) left -= 1;
  }
  return reached;
}

function holidaysOf(year: string): ReadonlySet<string> {
  let holidays = holidaysByYear.get(year);
  if (holidays === undefined) {
    holidays = new Set(france.getHolidays(year).map(({ date }) => date.slice(0, 10)));
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}
