import { serverTime } from '../../../ui/api/server-time.js';

/** A day from now at five in the morning, so that the row is back when the working day begins. */
export function inDays(days: number): string {
  const day = serverTime();
  day.setDate(day.getDate() + days);
  day.setHours(5, 0, 0, 0);
  return day.toISOString();
}
