import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Blocker } from '../../../../ui/api/schema-types.js';

/** Words for the blockers of an introduction. */
export const blockerWords: Record<Blocker, MessageDescriptor> = {
  away: msg`absent`,
  cooling_down: msg`présentés l’un à l’autre il y a peu`,
  full: msg`au plafond du mois`,
  hidden: msg`profil masqué`,
  incomplete: msg`profil incomplet`,
  not_published: msg`le besoin n’est pas en ligne`,
  paused: msg`profil en pause`,
  same_organisation: msg`la même structure`,
  unsupervised: msg`moins de 18 ans, sans accompagnant`,
  standing: msg`une rencontre est en cours`,
};
