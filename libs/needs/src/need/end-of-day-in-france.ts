import { dayInFrance } from '@passerelle/config';

const HOUR = 3_600_000;

/** The last millisecond of a calendar day (YYYY-MM-DD) in metropolitan France, 23 to 25 hours after its first. */
export function endOfDayInFrance(day: string): Date {
  // At midnight France is one or two hours ahead of UTC, also on the days when clocks change. So its day has ended
  // one or two hours before the day in UTC.
  const endInUtc = Date.parse(`${day}T23:59:59.999Z`);
  const inWinter = new Date(endInUtc - HOUR);
  return dayInFrance(inWinter) === day ? inWinter : new Date(endInUtc - 2 * HOUR);
}
