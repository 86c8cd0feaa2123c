import { msg } from '@lingui/core/macro';
import type { SaleUnit } from '../../../../ui/api/schema-types.js';

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
