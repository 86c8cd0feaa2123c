export { MeiliIndexes } from './meili-indexes.js';
export { type AnalysedSearchDocument, MeiliSearchIndex, type NumberedChanges } from './meili-search-index.js';
export { MeiliServer, MissingIndex } from './meili-server.js';
export type { SynonymGroups } from './meili-synonyms.js';
