import { useLingui } from '@lingui/react/macro';
import type { ObjectiveUnit } from '../../../ui/api/schema-types.js';

/** `(value, unit) => string`: a number of an objective, for people. */
export function useAmounts(): (value: number, unit: ObjectiveUnit) => string {
  const { t, i18n } = useLingui();
  return (value, unit) => {
    const number = new Intl.NumberFormat(i18n.locale === 'en' ? 'en-GB' : 'fr-FR', {
      maximumFractionDigits: 1,
    }).format(value);
    if (unit === 'percent') return t`${number} %`;
    if (unit === 'days') return t`${number} jours`;
    if (unit === 'hours') return t`${number} h`;
    return unit === 'euros' ? t`${number} €` : number;
  };
}
