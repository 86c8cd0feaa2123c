import type { SearchFacet } from '../../api/index.js';

/** What a search is narrowed by, as the address names it. */
export const filterNames = ['sujet', 'lieu', 'genre', 'etat', 'distance'] as const;
export type FilterName = (typeof filterNames)[number];

/** Orléans and the communes around it: most searches are for there. */
export const ORLEANS_METROPOLE = 'epci:244500468';

/** A search as it stands in the address: whoever has the address has the search. */
export interface AskedSearch {
  text: string;
  chosen: Readonly<Record<FilterName, readonly string[]>>;
  /** Empty: the best first. */
  sort: string;
}

const MOST_WORDS = 200;

/** Which values a filter may have; the server says of the others whether there are such tags and places. */
const allowed: Partial<Record<FilterName, readonly string[]>> = {
  genre: ['entrepreneur', 'project_holder', 'startup', 'student'],
  etat: ['changes_requested', 'closed', 'draft', 'expired', 'published', 'submitted'],
  distance: ['yes', 'no'],
};

/** Reads an address; what makes no sense in it is left out. */
export function askedSearch(params: URLSearchParams): AskedSearch {
  const valuesOf = (name: FilterName): string[] =>
    [...new Set(params.getAll(name))].filter((value) => allowed[name]?.includes(value) ?? value !== '');
  return {
    text: (params.get('mots') ?? '').trim().slice(0, MOST_WORDS),
    chosen: {
      sujet: valuesOf('sujet'),
      lieu: valuesOf('lieu'),
      genre: valuesOf('genre'),
      etat: valuesOf('etat'),
      distance: valuesOf('distance'),
    },
    sort: params.get('tri') ?? '',
  };
}

/** How many values a search is narrowed by. */
export const countChosen = ({ chosen }: AskedSearch): number => Object.values(chosen).flat().length;

/** Another question begins with its first page. */
export function ask(params: URLSearchParams, name: string, value: string): void {
  params.delete('pages');
  if (value === '') params.delete(name);
  else params.set(name, value);
}

/** Chooses a value of a filter, or takes it back. */
export function choose(params: URLSearchParams, name: FilterName, value: string, isChosen: boolean): void {
  params.delete('pages');
  const rest = params.getAll(name).filter((other) => other !== value);
  params.delete(name);
  for (const other of isChosen ? [...rest, value] : rest) params.append(name, other);
}

export function dropFilters(params: URLSearchParams): void {
  params.delete('pages');
  for (const name of filterNames) params.delete(name);
}

/** The filter that a facet's values are for. */
export function filterOfFacet(facet: SearchFacet): FilterName {
  if (facet === 'territory') return 'lieu';
  if (facet === 'kind') return 'genre';
  if (facet === 'status') return 'etat';
  return facet === 'remote' ? 'distance' : 'sujet';
}

const tagFacets: readonly SearchFacet[] = ['activity', 'audience', 'skill', 'technology', 'theme', 'trade'];

/** The facets to count: those that are always shown, and those of what is chosen. */
export function facetsToCount(shown: readonly SearchFacet[], { chosen }: AskedSearch): SearchFacet[] {
  const ofTags = tagFacets.filter((facet) => chosen.sujet.some((tag) => tag.startsWith(`${facet}:`)));
  return [
    ...new Set([
      ...shown,
      ...ofTags,
      ...(chosen.genre.length > 0 ? (['kind'] as const) : []),
      ...(chosen.etat.length > 0 ? (['status'] as const) : []),
      ...(chosen.distance.length > 0 ? (['remote'] as const) : []),
    ]),
  ];
}

/** Only what is chosen. */
export const orNone = <T>(values: readonly T[]): T[] | undefined =>
  values.length > 0 ? [...values] : undefined;
