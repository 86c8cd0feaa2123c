export {
  differencesBetween,
  type FacetCount,
  type HeldDifferences,
  lastingDifferences,
  mostHits,
  type SearchDocument,
  type SearchHealth,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  SearchUnavailable,
  UnknownCursor,
} from './port/index.js';
export { type EngineAlone, engineAlone } from './engine-alone.js';
export { PostgresSearchIndex } from './postgres/index.js';
export { SearchModule } from './search.module.js';
export { highlight } from './analysis/index.js';
