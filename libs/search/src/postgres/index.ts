export type { StoredAttributes } from './collection-writer.js';
export { decodeWords } from './document-codec.js';
export { PostgresSearchIndex } from './postgres-search-index.js';
