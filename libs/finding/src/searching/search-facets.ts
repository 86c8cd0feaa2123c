import { Injectable } from '@nestjs/common';
import { type FoundProblem, InvalidInput } from '@passerelle/problems';
import type { FacetCount, SearchResult } from '@passerelle/search';
import { facets as tagFacets, resolveTags, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService, type Territory } from '@passerelle/territories';
import { allOf } from '../documents/document-parts.js';
import { labelOf } from './facet-labels.js';
import {
  MOST_VALUES,
  type NeedSearchFilter,
  type SearchFacet,
  type SearchFacetCount,
  searchFacets,
  type SearchFacetValue,
  type SolverSearchFilter,
} from './search.graphql.js';

/** Filters that people choose. */
export type ChosenFilters = Partial<NeedSearchFilter & SolverSearchFilter>;

type TagFacet = (typeof tagFacets)[number];

/** The same filters in the form of the index, with the tags and places for the note of the search. */
export interface ResolvedFilters {
  filters: Record<string, string[]>;
  tagIds: string[];
  territoryCodes: string[];
}

/** Translates facets between people and the index. People name tags by reference, the index by id. */
@Injectable()
export class SearchFacets {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {}

  /** @throws {InvalidInput} on unknown tags and territories. */
  async resolve(chosen: ChosenFilters): Promise<ResolvedFilters> {
    const read = await this.readerOf([chosen]);
    const { problems, ...resolved } = read(chosen);
    if (problems.length > 0) throw new InvalidInput(problems);
    return resolved;
  }

  /**
   * Same as `resolve`, for many searches, in as many statements as for one. undefined: the search has an unknown
   * filter.
   */
  async resolveEach(all: readonly ChosenFilters[]): Promise<(ResolvedFilters | undefined)[]> {
    const read = await this.readerOf(all);
    return all.map((chosen) => {
      const { problems, ...resolved } = read(chosen);
      return problems.length > 0 ? undefined : resolved;
    });
  }

  private async readerOf(
    all: readonly ChosenFilters[],
  ): Promise<(chosen: ChosenFilters) => ResolvedFilters & { problems: FoundProblem[] }> {
    const snapshot = await this.taxonomy.snapshot();
    const named = all.map(({ territories }) => territories ?? []);
    const resolvePlaces = await this.territories.resolverOf(named);
    // A document for all of a région is also for its communes.
    const chains = await this.territories.chains(named.flatMap((codes) => resolvePlaces(codes).codes));
    return (chosen) => {
      const tags = resolveTags(snapshot, chosen.tags ?? []);
      const places = resolvePlaces(chosen.territories ?? []);
      const around = places.codes.flatMap((code) => chains.get(code)?.slice(1) ?? []);
      // Each facet beside those of tags: without its values, an argument of the API would be ignored.
      const ofFacets: Record<Exclude<SearchFacet, TagFacet>, string[]> = {
        territory: [...new Set([...places.codes, ...around.map(allOf)])],
        kind: chosen.kinds ?? [],
        status: chosen.states ?? [],
        remote: chosen.remote == null ? [] : [chosen.remote ? 'yes' : 'no'],
      };
      const filters: Record<string, string[]> = ofFacets;
      for (const id of tags.tagIds) (filters[snapshot.byId.get(id)?.facet ?? ''] ??= []).push(id);
      return {
        filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
        tagIds: tags.tagIds,
        territoryCodes: places.codes,
        problems: [...tags.problems, ...places.problems],
      };
    };
  }

  /** Values with their labels and counts, the most frequent first. Chosen values are always among them, even with a count of 0. */
  async labelled(counted: SearchResult['facets'], chosen: ResolvedFilters): Promise<SearchFacetCount[]> {
    const { byId } = await this.taxonomy.snapshot();
    const chosenIn = (facet: SearchFacet): readonly string[] =>
      facet === 'territory' ? chosen.territoryCodes : (chosen.filters[facet] ?? []);
    const territories =
      counted['territory'] === undefined
        ? []
        : await this.territories.byCodes([
            ...counted['territory'].map(({ value }) => value),
            ...chosen.territoryCodes,
          ]);
    const places = new Map(territories.map((territory) => [territory.code, territory]));
    const read = (facet: SearchFacet, value: string): Omit<SearchFacetValue, 'count'> | undefined => {
      if (isTagFacet(facet)) {
        const tag = byId.get(value);
        // Retired tags are no longer offered as filters.
        return tag === undefined || tag.retired ? undefined : { value: tag.reference, label: tag };
      }
      if (facet === 'territory') return { value, label: places.get(value)?.name ?? value };
      return { value, label: labelOf(facet, value) };
    };
    return searchFacets
      .filter((facet) => counted[facet] !== undefined)
      .map((facet) => {
        const counts = facet === 'territory' ? countPlaces(counted[facet], places) : (counted[facet] ?? []);
        return {
          facet,
          values: withChosen(counts, chosenIn(facet)).flatMap(({ value, count }) => {
            const known = read(facet, value);
            return known === undefined ? [] : { ...known, count };
          }),
        };
      });
  }
}

/** The most frequent values, then the chosen values that are not among them. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): readonly FacetCount[] {
  const shown = counts.slice(0, MOST_VALUES);
  const missing = chosen.filter((value) => !shown.some((each) => each.value === value));
  const countOf = new Map(counts.map(({ value, count }) => [value, count]));
  return [...shown, ...missing.map((value) => ({ value, count: countOf.get(value) ?? 0 }))];
}

/** Counts the results of a filter by each place: documents in the place, and documents for all of a place that contains it. */
function countPlaces(
  counted: readonly FacetCount[] = [],
  places: ReadonlyMap<string, Territory>,
): readonly FacetCount[] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  return [...places.values()]
    .map(({ code, containedIn }) => ({
      value: code,
      count: [code, ...containedIn.map(allOf)].reduce((sum, value) => sum + (counts.get(value) ?? 0), 0),
    }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const isTagFacet = (facet: SearchFacet): facet is TagFacet => tagFacets.some((each) => each === facet);
