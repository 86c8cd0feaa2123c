import type { NeedSearchFilter, NeedSearchSort, SearchFacet } from '../../ui/api/schema-types.js';
import type { Reader } from '../../ui/api/session.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { type AskedSearch, askedSearch, facetsToCount, orNone } from '../../features/search/asked-search.js';
import { FindNeeds, type FindNeedsQueryVariables } from './needs.graphql.js';

const sorts: readonly NeedSearchSort[] = ['newest', 'deadline'];
const shown: readonly SearchFacet[] = ['territory', 'theme', 'audience', 'activity'];
const shownToCurators: readonly SearchFacet[] = [...shown, 'status', 'kind'];

/** Variables of the search for needs, from the address and the reader. */
function variablesOf(search: AskedSearch, reader: Reader): FindNeedsQueryVariables {
  const { text, chosen } = search;
  const profile = profileOfSort(search.sort, reader.solvers);
  return {
    text,
    filter: {
      tags: orNone(chosen.sujet),
      territories: orNone(chosen.lieu),
      kinds: orNone(chosen.genre) as FindNeedsQueryVariables['filter']['kinds'],
      states: orNone(chosen.etat) as FindNeedsQueryVariables['filter']['states'],
    } satisfies Record<keyof NeedSearchFilter, unknown>,
    sort: profile ? 'match' : (sorts.find((sort) => sort === search.sort) ?? 'relevance'),
    solverId: profile,
    facets: facetsToCount(reader.role !== 'none' ? shownToCurators : shown, search),
    after: null,
    matched: reader.solvers.length > 0,
  };
}

/** Sort by match with a profile: "profil", or "profil-" and the profile's id. */
export const sortByProfile = (id: string): string => `profil-${id}`;

const profileOfSort = (sort: string, solvers: readonly { id: string }[]): string | undefined =>
  solvers.find(({ id }) => sort === sortByProfile(id))?.id;

export const needsQuery = pageQuery(FindNeeds, ({ search, reader }) =>
  reader ? variablesOf(askedSearch(search), reader) : null,
);
