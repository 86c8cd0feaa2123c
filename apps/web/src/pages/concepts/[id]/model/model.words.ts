import { msg } from '@lingui/core/macro';
import type { Payer, SaleUnit } from '../../../../ui/api/schema-types.js';

/** Largest number of cents that an `Int` of the schema holds. */
const MOST = 2 ** 31 - 1;

/**
 * A typed amount of euros, in cents: « 28,50 », "28.5", « 1 200 € ». undefined: the text is no amount, or exceeds the
 * largest number.
 */
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

export const payerWords = {
  household: msg`Le foyer`,
  company: msg`Une entreprise`,
  pension_fund: msg`Une caisse de retraite`,
  departement: msg`Le département`,
  insurer: msg`Une assurance ou une mutuelle`,
  other: msg`Quelqu’un d’autre`,
} satisfies Record<Payer, unknown>;

/** The texts of a test plan, in the order of the page. */
export const planTexts = ['consent', 'insurance', 'measures', 'stopsWhen', 'results', 'incidents'] as const;
export type PlanText = (typeof planTexts)[number];

export const planWords = {
  consent: msg`L’accord des personnes`,
  insurance: msg`L’assurance`,
  measures: msg`Ce qu’on mesure`,
  stopsWhen: msg`Ce qui ferait arrêter`,
  results: msg`Les résultats`,
  incidents: msg`Les incidents`,
} satisfies Record<PlanText, unknown>;

/** The unit of sale: after a price, after « Prix », one, several, and as the label of the number sold. */
export const unitWords = {
  hour: {
    each: msg`l’heure`,
    of: msg`de l’heure`,
    one: msg`heure`,
    several: msg`heures`,
    sold: msg`Heures vendues par mois`,
  },
  month: {
    each: msg`le mois`,
    of: msg`du mois`,
    one: msg({ message: 'mois', context: 'one' }),
    several: msg({ message: 'mois', context: 'several' }),
    sold: msg`Mois vendus par mois`,
  },
  piece: {
    each: msg`la pièce`,
    of: msg`de la pièce`,
    one: msg`pièce`,
    several: msg`pièces`,
    sold: msg`Pièces vendues par mois`,
  },
  home: {
    each: msg`le foyer`,
    of: msg`par foyer`,
    one: msg`foyer`,
    several: msg`foyers`,
    sold: msg`Foyers servis par mois`,
  },
  subscription: {
    each: msg`l’abonnement d’un mois`,
    of: msg`de l’abonnement d’un mois`,
    one: msg`abonnement`,
    several: msg`abonnements`,
    sold: msg`Abonnements en cours chaque mois`,
  },
} satisfies Record<SaleUnit, unknown>;
