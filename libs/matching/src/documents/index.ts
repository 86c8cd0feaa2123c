export { DocumentSource } from './document-source.js';
export { type IndexedDocuments, MatchIndex } from './match-index.js';
