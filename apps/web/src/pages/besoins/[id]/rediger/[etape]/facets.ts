import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ChosenTag } from '../../../../../features/need-form/draft/content.js';

/** Facets of tags, in words. */
export const facetWords: Record<ChosenTag['facet'], MessageDescriptor> = {
  theme: msg`Thème`,
  activity: msg`Activité`,
  trade: msg`Métier`,
  skill: msg`Savoir-faire`,
  technology: msg`Technologie`,
  audience: msg`Personnes concernées`,
};
