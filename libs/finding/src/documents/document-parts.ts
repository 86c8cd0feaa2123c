import { createHash } from 'node:crypto';
import type { SearchDocument } from '@passerelle/search';
import { facets as tagFacets, type TaxonomySnapshot } from '@passerelle/taxonomy';
import type { Territory } from '@passerelle/territories';

/** Data for building a document, besides its row. */
export interface DocumentContext {
  taxonomy: TaxonomySnapshot;
  /** Places by code. */
  places: ReadonlyMap<string, Pick<Territory, 'name' | 'containedIn'>>;
}

/** By facet of the taxonomy, the ids of the tags and of their broader tags. */
export function tagFacetsOf(
  tagIds: readonly string[],
  { taxonomy }: DocumentContext,
): Record<string, string[]> {
  const ids: Record<string, Set<string>> = {};
  for (const tag of tagIds.flatMap((id) => taxonomy.lineageOf(id)))
    (ids[tag.facet] ??= new Set()).add(tag.id);
  return Object.fromEntries(tagFacets.map((facet) => [facet, [...(ids[facet] ?? [])].toSorted()]));
}

/** The labels of the tags in both languages, so that their words find the document, even if its text does not have them. */
export const tagLabelsOf = (tagIds: readonly string[], { taxonomy }: DocumentContext): string[] =>
  taxonomy
    .currentIds(tagIds)
    .flatMap((id) => taxonomy.current(id) ?? [])
    .flatMap(({ labelFr, labelEn }) => (labelFr === labelEn ? [labelFr] : [labelFr, labelEn]));

/** The names of the places. */
export const placeNamesOf = (codes: readonly string[], { places }: DocumentContext): string[] =>
  codes.flatMap((code) => places.get(code)?.name ?? []);

/** The facet value that means “all of this place”. */
export const allOf = (code: string): string => `all ${code}`;

/**
 * The facet values of the places of a document: its own places, the places that contain them, and “all of” each of
 * its own. A place within another place of the document is left out. So no document counts both for a place and for
 * “all of” a place that contains it, and the two counts can be added.
 */
export function placesOf(codes: readonly string[], { places }: DocumentContext): string[] {
  const chainOf = (code: string): string[] => [code, ...(places.get(code)?.containedIn ?? [])];
  const widest = codes.filter(
    (code) => !codes.some((other) => other !== code && chainOf(code).includes(other)),
  );
  return [...new Set(widest.flatMap((code) => [allOf(code), ...chainOf(code)]))].toSorted();
}

/** Gives a document its version: a hash of its contents. */
export function versioned(document: Omit<SearchDocument, 'version'>): SearchDocument {
  const json = JSON.stringify(document);
  return { ...document, version: createHash('sha256').update(json).digest('base64url').slice(0, 22) };
}
