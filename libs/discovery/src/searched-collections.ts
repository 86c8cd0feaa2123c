import { createHash } from 'node:crypto';
import type { SearchDocument } from '@passerelle/search';
import { facets as tagFacets, type TaxonomySnapshot } from '@passerelle/taxonomy';

export const searchedCollections = ['needs', 'solvers', 'ideas'] as const;
/** What is searched, under the name of its collection in the index. */
export type SearchedCollection = (typeof searchedCollections)[number];

/** What documents are made with besides the rows. */
export interface DocumentContext {
  taxonomy: TaxonomySnapshot;
  /** By code: the code itself, then those of what contains it. */
  chains: ReadonlyMap<string, readonly string[]>;
}

/** By facet of the taxonomy, the ids of the tags, of what they are kinds of too. */
export function tagFacetsOf(
  tagIds: readonly string[],
  { taxonomy }: DocumentContext,
): Record<string, string[]> {
  const ids: Record<string, Set<string>> = {};
  for (const tag of tagIds.flatMap((id) => taxonomy.lineageOf(id)))
    (ids[tag.facet] ??= new Set()).add(tag.id);
  return Object.fromEntries(tagFacets.map((facet) => [facet, [...(ids[facet] ?? [])].toSorted()]));
}

/** The codes of places and of all that contains them. */
export const placesOf = (codes: readonly string[], { chains }: DocumentContext): string[] =>
  [...new Set(codes.flatMap((code) => chains.get(code) ?? [code]))].toSorted();

/** Gives a document its version: a hash of all that it says. */
export function versioned(document: Omit<SearchDocument, 'version'>): SearchDocument {
  const said = JSON.stringify(document);
  return { ...document, version: createHash('sha256').update(said).digest('base64url').slice(0, 22) };
}
