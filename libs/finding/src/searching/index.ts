export { NeedsByMatch } from './needs-by-match.js';
export { OfferedFilters } from './offered-filters.js';
export { ReadSearchAhead } from './read-search-ahead.js';
export type { NeedSearchFilter } from './search.graphql.js';
export { searchText } from './search.input.js';
export { type ResolvedFilters, SearchFacets } from './search-facets.js';
export { providersOfSearching, SearchesResolver } from './searches.resolver.js';
export { SearchesService } from './searches.service.js';
