export { DocumentSource } from './document-source.js';
export { MatchIndex } from './match-index.js';
