/** What was typed as euros, in cents: « 28,50 », "28.5", « 1 200 € ». Undefined: it is no amount. */
export function centsIn(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
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
