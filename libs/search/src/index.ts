export {
  type FacetCount,
  type HeldDifferences,
  type HeldVersion,
  type SearchDocument,
  type SearchHealth,
  type SearchHit,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
  searchSorts,
  SearchUnavailable,
  UnknownCursor,
} from './search-index.js';
export { type EngineAlone, engineAlone } from './engine-alone.js';
export { PostgresSearchIndex } from './postgres-search-index.js';
export { SearchModule } from './search.module.js';
export { differencesBetween, lastingDifferences } from './held-differences.js';
export { highlight, type HighlightSegment } from './highlight.js';
