export {
  ask,
  type AskedSearch,
  askedSearch,
  choose,
  countChosen,
  dropFilters,
  facetsToCount,
  filterNames,
  type FilterName,
  filterOfFacet,
  ORLEANS_METROPOLE,
  orNone,
} from './asked-search.js';
export type { FacetCountFragment } from './facets.graphql.js';
