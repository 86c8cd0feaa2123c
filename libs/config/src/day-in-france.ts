const inFrance = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The calendar day in metropolitan France at an instant, as YYYY-MM-DD. */
export function dayInFrance(instant: Date): string {
  return inFrance.format(instant);
}

const clockInFrance = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'short' });

/** The local time in metropolitan France at an instant, as HH:MM. */
export const timeInFrance = (instant: Date): string => clockInFrance.format(instant);

/**
 * The instant at which clocks in metropolitan France show this day and time. When clocks go back, the first of two.
 * @param day as YYYY-MM-DD
 * @param time as HH:MM
 * @returns undefined: no such day or time exists, as in the skipped hour in March.
 */
export function instantInFrance(day: string, time: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  // Summer time, then winter time.
  for (const offset of ['+02:00', '+01:00']) {
    const instant = new Date(`${day}T${time}:00${offset}`);
    if (Number.isNaN(instant.getTime())) return undefined;
    if (dayInFrance(instant) === day && timeInFrance(instant) === time) return instant;
  }
  return undefined;
}

/** The day a number of days after another (YYYY-MM-DD), or before it if the number is negative. */
export function dayAfter(day: string, days: number): string {
  // In UTC every day has 24 hours, even when the clocks change in France.
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
