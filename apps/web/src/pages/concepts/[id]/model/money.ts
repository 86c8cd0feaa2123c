/** Largest number of cents that an `Int` of the schema holds. */
const MOST = 2 ** 31 - 1;

/** A typed amount of euros, in cents: « 28,50 », "28.5", « 1 200 € ». Undefined: the text is no amount, or exceeds the largest number. */
export function centsIn(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  const cents = /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Infinity;
  return cents <= MOST ? cents : undefined;
}

/** Cents as text for an input: « 28,50 », « 2200 ». */
export const typedOf = (cents: number, locale: string): string => {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return locale === 'fr' ? text.replace('.', ',') : text;
};

/** Cents as text to read: « 28,50 € ». */
export const euros = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
