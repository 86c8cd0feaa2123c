const inFrance = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The calendar day in metropolitan France at an instant, as YYYY-MM-DD. */
export function dayInFrance(instant: Date): string {
  return inFrance.format(instant);
}
