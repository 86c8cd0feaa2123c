import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NeedState } from '../../../ui/api/schema-types.js';

/** State of a need, in words for curators. */
export const stateWords: Record<NeedState, MessageDescriptor> = {
  draft: msg`Brouillon`,
  submitted: msg`À relire`,
  changes_requested: msg`En correction`,
  published: msg`En ligne`,
  closed: msg`Clos`,
  expired: msg`Arrivé à son terme`,
};
