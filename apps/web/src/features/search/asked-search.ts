import type { SearchFacet } from '../../ui/api/schema-types.js';

/** Address parameters of the filters. */
export const filterNames = ['sujet', 'lieu', 'genre', 'etat', 'distance'] as const;
export type FilterName = (typeof filterNames)[number];

/** A search, contained completely in the address. */
export interface AskedSearch {
  text: string;
  chosen: Readonly<Record<FilterName, readonly string[]>>;
  /** Empty: the best match first. */
  sort: string;
}

const MOST_WORDS = 200;

/** Fixed values of filters. For the other filters, the server knows which tags and places exist. */
const allowed: Readonly<Record<Exclude<FilterName, 'sujet' | 'lieu'>, readonly string[]>> = {
  genre: ['entrepreneur', 'project_holder', 'startup', 'student'],
  etat: ['changes_requested', 'closed', 'draft', 'expired', 'published', 'submitted'],
  distance: ['yes', 'no'],
};

/** Reads a search from the address. Invalid values are left out. */
export function askedSearch(params: URLSearchParams): AskedSearch {
  const valuesOf = (name: FilterName): string[] =>
    [...new Set(params.getAll(name))].filter((value) =>
      name === 'sujet' || name === 'lieu' ? value !== '' : allowed[name].includes(value),
    );
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

/** Number of chosen filter values. */
export const countChosen = ({ chosen }: AskedSearch): number => Object.values(chosen).flat().length;

/** Sets a parameter of the search. The changed search begins with its first page. */
export function ask(params: URLSearchParams, name: string, value: string): void {
  params.delete('pages');
  if (value === '') params.delete(name);
  else params.set(name, value);
}

/** Chooses a value of a filter, or removes it. */
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

/** Filter for the values of each facet. */
const filters: Readonly<Record<SearchFacet, FilterName>> = {
  activity: 'sujet',
  audience: 'sujet',
  skill: 'sujet',
  technology: 'sujet',
  theme: 'sujet',
  trade: 'sujet',
  territory: 'lieu',
  kind: 'genre',
  status: 'etat',
  remote: 'distance',
};

/** Filter for the values of a facet. */
export const filterOfFacet = (facet: SearchFacet): FilterName => filters[facet];

/** Facets to count: those always shown, and those with chosen values. */
export function facetsToCount(shown: readonly SearchFacet[], { chosen }: AskedSearch): SearchFacet[] {
  const facets = Object.keys(filters) as SearchFacet[];
  const isChosen = (facet: SearchFacet): boolean =>
    filters[facet] === 'sujet'
      ? chosen.sujet.some((tag) => tag.startsWith(`${facet}:`))
      : chosen[filters[facet]].length > 0;
  return [...new Set([...shown, ...facets.filter(isChosen)])];
}

/** undefined for an empty list, so that the filter is left out. */
export const orNone = <T>(values: readonly T[]): T[] | undefined =>
  values.length > 0 ? [...values] : undefined;
