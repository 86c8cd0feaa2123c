import type { Taxonomy as MatchTaxonomy, TaxonomyTag } from '@passerelle/matching-engine';
import type { Facet } from '../tag/tag.entity.js';
import type { TaxonomySnapshot } from './taxonomy-snapshot.js';

/** Aspect of each facet: the field, the audience, or the work, its author and its means. */
const aspects: Record<Facet, NonNullable<TaxonomyTag['aspect']>> = {
  theme: 'field',
  audience: 'audience',
  activity: 'work',
  trade: 'work',
  skill: 'work',
  technology: 'work',
};

/** The part of the taxonomy for the matching engine. A merged tag counts as its target. */
export function matchTaxonomy(snapshot: TaxonomySnapshot): MatchTaxonomy {
  const tags = [...snapshot.byId.values()].filter((tag) => tag.mergedIntoId === null);
  return {
    tags: tags.map((tag) => ({
      id: tag.id,
      aspect: aspects[tag.facet],
      labels: [tag.labelFr, tag.labelEn],
      synonyms: [...tag.synonymsFr, ...tag.synonymsEn],
      broaderId: tag.broaderId === null ? undefined : snapshot.current(tag.broaderId)?.id,
    })),
  };
}
