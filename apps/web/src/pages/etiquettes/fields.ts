import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Facet } from '../../ui/api/schema-types.js';

/** A group of tags of one facet. */
export interface FieldOfTags {
  facet: Facet;
  /** Its name in the address. */
  slug: string;
  label: MessageDescriptor;
}

/** In the order of the tabs. */
const byFacet: Record<Facet, FieldOfTags> = {
  theme: { facet: 'theme', slug: 'themes', label: msg`Thèmes` },
  skill: {
    facet: 'skill',
    slug: 'savoir-faire',
    label: msg({ message: 'Savoir-faire', context: 'several' }),
  },
  technology: { facet: 'technology', slug: 'technologies', label: msg`Technologies` },
  audience: { facet: 'audience', slug: 'publics', label: msg`Publics` },
  trade: { facet: 'trade', slug: 'metiers', label: msg`Métiers` },
  activity: { facet: 'activity', slug: 'activites', label: msg`Activités` },
};

export const fieldsOfTags: readonly FieldOfTags[] = Object.values(byFacet);

export const fieldOfSlug = (slug: string | null): FieldOfTags =>
  fieldsOfTags.find((field) => field.slug === slug) ?? byFacet.theme;

export const fieldOfFacet = (facet: Facet): FieldOfTags => byFacet[facet];
