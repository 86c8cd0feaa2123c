import { stemOf } from '@passerelle/text';
import type { MultiSearchQuery } from 'meilisearch';
import { type HitPosition, NO_DEADLINE } from '../search-cursor.js';
import { isDocumentId, type SearchQuery, type SearchSort } from '../search-index.js';
import { phraseWord, plain } from './meili-document.js';
import type { Target } from './meili-terms.js';

/** The part of a Meilisearch query that selects the documents. */
export type WordQuery = Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy'>;

/** A document has the target if any of these queries finds the document. */
export function queriesOf(target: Target): WordQuery[] {
  if ('phrase' in target) return [wholeWords(phraseWord(target.phrase), ['phrases'])];
  const { word, by } = target;
  const written = wholeWords(word, ['words']);
  if (by === 'writing') return [written];
  const stems = new Set([stemOf(word, 'fr'), stemOf(word, 'en')]);
  return [...[...stems].map((stem) => wholeWords(stem, ['titleStems', 'stems'])), written];
}

/** Finds similar spellings. */
export function spelledNearly(word: string): WordQuery {
  return wholeWords(word, ['spelling']);
}

/** Without the blank, Meilisearch would treat the last word as a prefix. */
function wholeWords(words: string, attributesToSearchOn: string[]): WordQuery {
  return { q: `${words} `, attributesToSearchOn, matchingStrategy: 'all' };
}

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
