/** In days after its month: how long a cohort is young, with its outcome still unknown. */
export const youngFor = 90;

/** A month is `2026-11`. */
export const monthOfDay = (day: string): string => day.slice(0, 7);

export const firstDayOf = (month: string): string => `${month}-01`;

/** @param by may be negative */
export function monthsLater(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

/** All months, both ends included. */
export function monthsBetween(from: string, until: string): string[] {
  const months = [];
  for (let month = from; month <= until; month = monthsLater(month, 1)) months.push(month);
  return months;
}

/** Whether the last day of a month was at least so many days ago. */
export function isOver(month: string, days: number, today: string): boolean {
  const last = new Date(`${firstDayOf(monthsLater(month, 1))}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1 + days);
  return last.toISOString().slice(0, 10) <= today;
}
