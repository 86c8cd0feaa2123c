/** As many cents as an `Int` of the schema holds. */
const MOST = 2 ** 31 - 1;

/** What was typed as euros, in cents: « 28,50 », "28.5", « 1 200 € ». Undefined: it is no amount, or more than can be sent. */
export function centsIn(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const cents = /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Infinity;
  return cents <= MOST ? cents : undefined;
}

/** Cents as they are typed: « 28,50 », « 2200 ». */
export const typedOf = (cents: number, locale: string): string => {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return locale === 'fr' ? text.replace('.', ',') : text;
};

/** Cents as they are read: « 28,50 € ». */
export const euros = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
