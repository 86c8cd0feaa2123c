import type { SearchFacet } from '../../../ui/api/schema-types.js';

const MOST = 3;

/**
 * The most informative tags for one line. Activities and trades are left out, since activities have long names, set
 * by law.
 */
export const topicsOf = <Tag extends { facet: SearchFacet }>(tags: readonly Tag[]): Tag[] =>
  tags.filter(({ facet }) => facet !== 'activity' && facet !== 'trade').slice(0, MOST);
