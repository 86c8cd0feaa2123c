import { isPublicHoliday } from '@passerelle/config';

/**
 * Whether a day in France (YYYY-MM-DD) counts towards a promised reply. Public holidays and August do not count: no party loses an
 * introduction because of common holidays. Weekends do count, so 7 days are about a week.
 */
export function isCounted(day: string): boolean {
  return day.slice(5, 7) !== '08' && !isPublicHoliday(day);
}
