import { useLingui } from '@lingui/react/macro';
import type { ObservatoryUnit } from '../../ui/api/schema-types.js';

const digits: Record<ObservatoryUnit, number> = {
  count: 0,
  share: 0,
  days: 1,
  hours: 1,
  per_ten_thousand: 1,
};

/** `(value, unit) => string`: a number of the observatory. null: a count below five, or a share of too few. */
export function useNumbers(): (value: number | null, unit: ObservatoryUnit) => string {
  const { t, i18n } = useLingui();
  return (value, unit) => {
    if (value === null) return unit === 'count' ? t`moins de 5` : t`trop peu`;
    const number = new Intl.NumberFormat(i18n.locale, {
      maximumFractionDigits: digits[unit],
      ...(unit === 'share' && { style: 'percent' }),
    }).format(value);
    if (unit === 'days') return t`${number} jours`;
    return unit === 'hours' ? t`${number} h` : number;
  };
}

/**
 * Turns a typed month, « 01/2026 », « 1-2026 » or « 1/26 », into the server's form, « 2026-01 ». Other text is passed on for the server to refuse.
 */
export function monthIn(typed: string | null): string | null {
  const [, month, year] = /^(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{4}|\d\d)$/.exec(typed?.trim() ?? '') ?? [];
  return month !== undefined && year !== undefined
    ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}`
    : typed;
}

/** Turns the server's month, « 2026-01 », into the typed form, « 01/2026 ». */
export const monthAs = (month: string): string => month.replace(/^(\d{4})-(\d{2})$/, '$2/$1');
