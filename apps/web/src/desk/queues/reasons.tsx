import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { DismissalReason, ReportReason } from '../../api/index.js';

const words: Record<DismissalReason | ReportReason, MessageDescriptor> = {
  already_in_contact: msg`déjà en contact`,
  need_misunderstood: msg`le besoin est mal compris`,
  not_ready: msg`ce n’est pas prêt`,
  other_trade: msg`un autre métier`,
  too_big: msg`trop grand`,
  too_small: msg`trop petit`,
  wrong_tag: msg`une étiquette est fausse`,
  wrong_territory: msg`le lieu est faux`,
  other: msg`une autre raison`,
  advertising: msg`publicité`,
  illegal: msg`contraire à la loi`,
  insulting: msg`blessant`,
  misleading: msg`trompeur`,
  personal_data: msg`données personnelles`,
};

/** Why something was said against a match or a text, as curators read it. */
export function ReasonName({ reason }: { reason: DismissalReason | ReportReason }): ReactNode {
  const { _ } = useLingui();
  return _(words[reason]);
}
