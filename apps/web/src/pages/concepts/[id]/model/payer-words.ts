import { msg } from '@lingui/core/macro';
import type { Payer } from '../../../../ui/api/schema-types.js';

export const payerWords = {
  household: msg`Le foyer`,
  company: msg`Une entreprise`,
  pension_fund: msg`Une caisse de retraite`,
  departement: msg`Le département`,
  insurer: msg`Une assurance ou une mutuelle`,
  other: msg`Quelqu’un d’autre`,
} satisfies Record<Payer, unknown>;
