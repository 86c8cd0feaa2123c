import type { Language } from '@passerelle/config';

/** An amount in cents, written in euros in this language. */
export const eurosIn =
  (language: Language) =>
  (cents: number): string =>
    (cents / 100).toLocaleString(language, { style: 'currency', currency: 'EUR' });
