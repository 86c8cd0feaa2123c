import { useLingui } from '@lingui/react/macro';
import type { ObservatoryUnit } from '../../ui/api/schema-types.js';

const digits: Record<ObservatoryUnit, number> = {
  count: 0,
  share: 0,
  days: 1,
  hours: 1,
  per_ten_thousand: 1,
};

/** `(value, unit) => string`: a number of the observatory. Null: a count below five, or a share of too few. */
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
