import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import { InvalidInput } from '@passerelle/graphql';
import type { NeedState } from '@passerelle/needs';
import type { SearchResult } from '@passerelle/search';
import type { SolverKind } from '@passerelle/solvers';
import { facets as tagFacets, resolveTags, Taxonomy } from '@passerelle/taxonomy';
import { TerritoriesService } from '@passerelle/territories';
import { labelOf } from './facet-labels.js';
import {
  type SearchFacet,
  type SearchFacetCount,
  type SearchFacetValue,
  searchFacets,
} from './search.graphql.js';

/** How many values of a facet are shown. */
const MOST_VALUES = 100;

/** What people choose to narrow a search by. */
export interface ChosenFilters {
  tags?: string[] | null;
  territories?: string[] | null;
  kinds?: SolverKind[] | null;
  states?: NeedState[] | null;
  remote?: boolean | null;
}

/** The same as the index takes it, and as it is told of. */
export interface ResolvedFilters {
  filters: Record<string, string[]>;
  tagIds: string[];
  territoryCodes: string[];
}

/** Facets as people read them and as the index has them: tags by reference and by id. */
@Injectable()
export class SearchFacets {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly territories: TerritoriesService,
  ) {}

  /** @throws {InvalidInput} on tags and territories that are not known. */
  async resolve(chosen: ChosenFilters, language: Language): Promise<ResolvedFilters> {
    const snapshot = await this.taxonomy.snapshot();
    const tags = resolveTags(snapshot, chosen.tags ?? [], language);
    const places = await this.territories.resolve(chosen.territories ?? [], language);
    const problems = [...tags.problems, ...places.problems];
    if (problems.length > 0) throw new InvalidInput(problems);
    const filters: Record<string, string[]> = {
      territory: places.codes,
      kind: chosen.kinds ?? [],
      status: chosen.states ?? [],
      remote: chosen.remote == null ? [] : [chosen.remote ? 'yes' : 'no'],
    };
    for (const id of tags.tagIds) (filters[snapshot.byId.get(id)?.facet ?? ''] ??= []).push(id);
    return {
      filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
      tagIds: tags.tagIds,
      territoryCodes: places.codes,
    };
  }

  /** Counted values with their labels, those of each facet the most frequent first. */
  async labelled(counted: SearchResult['facets'], language: Language): Promise<SearchFacetCount[]> {
    const { byId } = await this.taxonomy.snapshot();
    const places = (counted['territory'] ?? []).slice(0, MOST_VALUES);
    const territories = await this.territories.byCodes(places.map(({ value }) => value));
    const names = new Map(territories.map(({ code, name }) => [code, name]));
    const read = (facet: SearchFacet, value: string): Omit<SearchFacetValue, 'count'> | undefined => {
      if (isTagFacet(facet)) {
        const tag = byId.get(value);
        // A filter does not take what is no longer offered.
        return tag === undefined || tag.retired
          ? undefined
          : { value: tag.reference, label: tag.labelIn(language) };
      }
      if (facet === 'territory') return { value, label: names.get(value) ?? value };
      return { value, label: labelOf(facet, value, language) };
    };
    return searchFacets
      .filter((facet) => counted[facet] !== undefined)
      .map((facet) => ({
        facet,
        values: (counted[facet] ?? []).slice(0, MOST_VALUES).flatMap(({ value, count }) => {
          const known = read(facet, value);
          return known === undefined ? [] : { ...known, count };
        }),
      }));
  }
}

const isTagFacet = (facet: SearchFacet): facet is (typeof tagFacets)[number] =>
  tagFacets.some((each) => each === facet);
