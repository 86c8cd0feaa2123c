import Holidays from 'date-holidays';

/** The public holidays that all of metropolitan France has: Alsace and Moselle have two more. */
const france = new Holidays('FR', { types: ['public'] });
const holidaysByYear = new Map<string, ReadonlySet<string>>();

/**
 * Whether a day in France (YYYY-MM-DD) counts towards a promised reply. Public holidays and August do not: nobody should
 * lose an introduction for having been on holiday with everybody else. Weekends do: 7 days are then about a week.
 */
export function isCounted(day: string): boolean {
  const [year, month] = day.split('-');
  return month !== '08' && !holidaysOf(year).has(day);
}

/** The day that many days after another (YYYY-MM-DD), before it if negative. */
export function dayAfter(day: string, days: number): string {
  // In UTC every day has 24 hours, those of the change to and from summer time too.
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function holidaysOf(year: string): ReadonlySet<string> {
  let holidays = holidaysByYear.get(year);
  if (holidays === undefined) {
    holidays = new Set(france.getHolidays(year).map(({ date }) => date.slice(0, 10)));
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}
