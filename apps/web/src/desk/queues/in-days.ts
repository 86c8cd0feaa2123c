import { serverTime } from '../../api/index.js';

/** In the small hours, so that it is there when the day begins. */
export function inDays(days: number): string {
  const day = serverTime();
  day.setDate(day.getDate() + days);
  day.setHours(5, 0, 0, 0);
  return day.toISOString();
}
