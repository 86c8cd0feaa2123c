import { type HitPosition, NO_DEADLINE } from '../port/search-cursor.js';
import { isDocumentId, type SearchQuery, type SearchSort } from '../port/search-index.js';
import { plain } from './meili-document.js';

/** Expressions that must all hold. */
export type Filter = string[];

export function visibilityFilter({ visibleTo }: Pick<SearchQuery, 'visibleTo'>): string {
  return `visibleTo IN ${listOf(visibleTo.map(plain))}`;
}

/** @param but a facet whose filter is left out */
export function filterOf(query: SearchQuery, but?: string): Filter {
  const { filters, ids } = query;
  const byFacet = Object.entries(filters)
    .filter(([facet, values]) => facet !== but && values.length > 0)
    .map(([facet, values]) => `"${facetAttribute(facet)}" IN ${listOf(values.map(plain))}`);
  return [visibilityFilter(query), ...byFacet, ...(ids === undefined ? [] : [idFilter(ids)])];
}

export function facetAttribute(facet: string): string {
  return `facets.${plain(facet)}`;
}

/** The filter for hits after a position, in an order other than relevance. */
export function afterFilter(
  { rank, newestAt, id }: HitPosition,
  sort: Exclude<SearchSort, 'relevance'>,
): string {
  const later = `newestAt < ${newestAt} OR (newestAt = ${newestAt} AND id > ${quoted(id)})`;
  if (sort === 'newest') return `(${later})`;
  const deadline = NO_DEADLINE - rank;
  return `(deadline > ${deadline} OR (deadline = ${deadline} AND (${later})))`;
}

function idFilter(ids: NonNullable<SearchQuery['ids']>): string {
  const [operator, all] = 'only' in ids ? ['IN', ids.only] : ['NOT IN', ids.except];
  return `id ${operator} ${listOf(all.map((id) => id.toLowerCase()).filter(isDocumentId))}`;
}

/** @param values without characters that Meilisearch interprets */
function listOf(values: readonly string[]): string {
  return `[${values.map(quoted).join(', ')}]`;
}

function quoted(value: string): string {
  return `"${value}"`;
}
