/** A deadline to choose by one tap. */
export interface Deadline {
  when: 'soon' | 'threeMonths' | 'thisYear' | 'nextYear';
  /** The day to send, as YYYY-MM-DD. */
  day: string;
}

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The same day of a later month, or that month's last day. */
function inMonths(today: string, months: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayOf(year, month - 1 + months, Math.min(day, lastOfMonth));
}

/**
 * "As soon as possible" means within a month, since solvers see a date. From October on, "this year" would be sooner
 * than "three months".
 */
export function deadlinesFrom(today: string): Deadline[] {
  const year = Number(today.slice(0, 4));
  const threeMonths = inMonths(today, 3);
  const endOfYear = dayOf(year, 11, 31);
  return [
    { when: 'soon', day: inMonths(today, 1) },
    { when: 'threeMonths', day: threeMonths },
    endOfYear > threeMonths
      ? { when: 'thisYear', day: endOfYear }
      : { when: 'nextYear', day: dayOf(year + 1, 11, 31) },
  ];
}
