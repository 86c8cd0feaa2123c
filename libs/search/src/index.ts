export { differencesBetween, lastingDifferences } from './search-cursor.js';
export {
  type FacetCount,
  type HeldDifferences,
  mostHits,
  type SearchDocument,
  type SearchHealth,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  SearchUnavailable,
  UnknownCursor,
} from './search-index.js';
export { type EngineAlone, engineAlone } from './engine-alone.js';
export { PostgresSearchIndex } from './postgres-search-index.js';
export { SearchModule } from './search.module.js';
export { highlight } from './analysis/highlight.js';
