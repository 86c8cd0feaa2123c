export { differencesBetween, lastingDifferences } from './held-differences.js';
export {
  b,
  correctedWeight,
  k1,
  leastCoverage,
  longestText,
  mostWords,
  mostWordsToCorrect,
  synonymWeight,
  titleWeight,
} from './ranking-weights.js';
export { type HitPosition, NO_DEADLINE, orderOf, SearchCursors } from './search-cursor.js';
export {
  type FacetCount,
  type HeldDifferences,
  type HeldVersion,
  isDocumentId,
  mostHits,
  mustBeWithinLimits,
  type SearchDocument,
  type SearchHealth,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
  searchSorts,
  SearchUnavailable,
  UnknownCursor,
} from './search-index.js';
