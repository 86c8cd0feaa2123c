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

const themes: FieldOfTags = { facet: 'theme', slug: 'themes', label: msg`Thèmes` };

export const fieldsOfTags: readonly FieldOfTags[] = [
  themes,
  { facet: 'skill', slug: 'savoir-faire', label: msg({ message: 'Savoir-faire', context: 'several' }) },
  { facet: 'technology', slug: 'technologies', label: msg`Technologies` },
  { facet: 'audience', slug: 'publics', label: msg`Publics` },
  { facet: 'trade', slug: 'metiers', label: msg`Métiers` },
  { facet: 'activity', slug: 'activites', label: msg`Activités` },
];

export const fieldOfSlug = (slug: string | null): FieldOfTags =>
  fieldsOfTags.find((field) => field.slug === slug) ?? themes;

export const fieldOfFacet = (facet: Facet): FieldOfTags =>
  fieldsOfTags.find((field) => field.facet === facet) ?? themes;
