import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { DeclineReason } from '../../ui/api/schema-types.js';

const words: Record<DeclineReason, MessageDescriptor> = {
  not_now: msg`Ce n’est pas le moment`,
  no_capacity: msg`Nous manquons de temps ou de personnel`,
  not_our_trade: msg`Ce n’est pas notre métier`,
  too_far: msg`C’est trop loin`,
  too_costly: msg`C’est trop cher`,
  already_in_contact: msg`Nous sommes déjà en contact`,
  already_solved: msg`La question est déjà réglée`,
  other: msg`Une autre raison…`,
};

export const declineReasons = Object.keys(words) as DeclineReason[];

export function useDeclineReason(): (reason: DeclineReason) => string {
  const { _ } = useLingui();
  return (reason) => _(words[reason]);
}
