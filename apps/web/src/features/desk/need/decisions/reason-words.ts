import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ModerationReason } from '../../../../ui/api/schema-types.js';

/** Reasons for sending a need back or refusing it, as a curator ticks them. The company reads other words, which the preview shows. */
export const reasonWords: Record<ModerationReason, MessageDescriptor> = {
  unclear: msg`On ne comprend pas ce qui est demandé`,
  too_vague: msg`Trop vague pour qu’on y réponde`,
  several_needs_in_one: msg`Plusieurs besoins en un`,
  wrong_tags: msg`Les étiquettes ne vont pas`,
  wrong_territory: msg`Le lieu ne va pas`,
  personal_data: msg`On y reconnaît une personne`,
  duplicate: msg`Déjà déposé`,
  not_a_need: msg`Ce n’est pas un besoin`,
  out_of_scope: msg`Hors du champ de Passerelle`,
  advertising: msg`De la publicité`,
  unlawful: msg`Contraire à la loi`,
  other: msg`Une autre raison, à dire ci-dessous`,
};

/** Reasons for each decision, in order. When changes are requested, the reasons that a company can correct come first. */
export const reasonsTo: Record<'request_changes' | 'refuse', readonly ModerationReason[]> = {
  request_changes: [
    'too_vague',
    'unclear',
    'several_needs_in_one',
    'wrong_tags',
    'wrong_territory',
    'personal_data',
    'other',
  ],
  refuse: ['duplicate', 'not_a_need', 'out_of_scope', 'advertising', 'unlawful', 'personal_data', 'other'],
};
