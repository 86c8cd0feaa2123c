import { createHash } from 'node:crypto';
import type { SearchDocument } from '@passerelle/search';
import { facets as tagFacets, type TaxonomySnapshot } from '@passerelle/taxonomy';
import type { Territory } from '@passerelle/territories';

/** What documents are made with besides the rows. */
export interface DocumentContext {
  taxonomy: TaxonomySnapshot;
  /** By code. */
  places: ReadonlyMap<string, Pick<Territory, 'name' | 'containedIn'>>;
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

/** What its tags are called, in both languages: who searches for it in words finds what bears a tag, whatever it says itself. */
export const tagLabelsOf = (tagIds: readonly string[], { taxonomy }: DocumentContext): string[] =>
  taxonomy
    .currentIds(tagIds)
    .flatMap((id) => taxonomy.current(id) ?? [])
    .flatMap(({ labelFr, labelEn }) => (labelFr === labelEn ? [labelFr] : [labelFr, labelEn]));

/** What the places are called that a document names. */
export const placeNamesOf = (codes: readonly string[], { places }: DocumentContext): string[] =>
  codes.flatMap((code) => places.get(code)?.name ?? []);

/** How a place is named of which all is meant, whatever lies in it. */
export const allOf = (code: string): string => `all ${code}`;

/**
 * The places that a document is found by: those it names, what contains them, and in all of which it is. What lies in
 * another that it names is left out: so a document that is in a place is never also in all of what contains that place,
 * and the two can be counted together.
 */
export function placesOf(codes: readonly string[], { places }: DocumentContext): string[] {
  const chainOf = (code: string): string[] => [code, ...(places.get(code)?.containedIn ?? [])];
  const widest = codes.filter(
    (code) => !codes.some((other) => other !== code && chainOf(code).includes(other)),
  );
  return [...new Set(widest.flatMap((code) => [allOf(code), ...chainOf(code)]))].toSorted();
}

/** Gives a document its version: a hash of all that it says. */
export function versioned(document: Omit<SearchDocument, 'version'>): SearchDocument {
  const said = JSON.stringify(document);
  return { ...document, version: createHash('sha256').update(said).digest('base64url').slice(0, 22) };
}
