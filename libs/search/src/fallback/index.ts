export { FallbackSearchIndex } from './fallback-search-index.js';
export { storedSynonyms } from './search-copies.js';
