import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';

const ZONE = 'Europe/Paris';

/** Locale for `Intl`: English dates are European. */
export const tagOf = (locale: string): string => (locale === 'en' ? 'en-GB' : 'fr-FR');

type Shape = 'day' | 'shortDay' | 'weekday' | 'time' | 'instant';

const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  instant: { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
};

const made = new Map<string, Intl.DateTimeFormat>();

/** @param at an instant, or a day such as "2026-11-24"; the result is in Paris time */
function formatDate(at: string | Date, shape: Shape, locale: string): string {
  const isDay = typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at);
  const timeZone = isDay ? 'UTC' : ZONE;
  const key = `${locale} ${shape} ${timeZone}`;
  let format = made.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tagOf(locale), { ...shapes[shape], timeZone });
    made.set(key, format);
  }
  return inFrenchHours(format.format(new Date(at)), locale);
}

/** French writes 14 h 02, not 14:02, and « 1er » for the first of a month. */
const inFrenchHours = (text: string, locale: string): string =>
  locale === 'fr'
    ? text.replace(/(\d{1,2}):(\d\d)/, '$1\u00a0h\u00a0$2').replace(/(^| )1 (?=[a-zûé]{3,})/, '$11er ')
    : text;

export function When({ at, shape = 'day' }: { at: string; shape?: Shape }): ReactNode {
  const { i18n } = useLingui();
  return <time dateTime={at}>{formatDate(at, shape, i18n.locale)}</time>;
}

/** `(at, shape) => string`, for sentences. */
export function useDates(): (at: string | Date, shape: Shape) => string {
  const { i18n } = useLingui();
  return (at, shape) => formatDate(at, shape, i18n.locale);
}
