import type { SearchFacet, SolverSearchFilter } from '../../ui/api/schema-types.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { askedSearch, facetsToCount, orNone } from '../../features/search/asked-search.js';
import { FindIdeas, FindSolvers, type FindSolversQueryVariables } from './solutions.graphql.js';

const shown: readonly SearchFacet[] = ['territory', 'theme', 'audience', 'technology', 'kind', 'remote'];

/** Variables of the search, from the address. Ideas and profiles have the same. */
function variablesIn(params: URLSearchParams): FindSolversQueryVariables {
  const search = askedSearch(params);
  const { text, chosen } = search;
  return {
    text,
    filter: {
      tags: orNone(chosen.sujet),
      territories: orNone(chosen.lieu),
      kinds: orNone(chosen.genre) as FindSolversQueryVariables['filter']['kinds'],
      // Both values chosen: no filter.
      remote: chosen.distance.length === 1 ? chosen.distance[0] === 'yes' : undefined,
    } satisfies Record<keyof SolverSearchFilter, unknown>,
    sort: search.sort === 'newest' ? 'newest' : 'relevance',
    facets: facetsToCount(shown, search),
    after: null,
  };
}

/** Whether the address shows the tab of ideas. */
export const showsIdeas = (params: URLSearchParams): boolean => params.get('vue') === 'idees';

export const solversQuery = pageQuery(FindSolvers, ({ search }) =>
  showsIdeas(search) ? null : variablesIn(search),
);
export const ideasQuery = pageQuery(FindIdeas, ({ search }) =>
  showsIdeas(search) ? variablesIn(search) : null,
);
