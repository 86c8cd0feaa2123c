export { DocumentSource, matchTaxonomy } from './document-source.js';
export { MatchIndex } from './match-index.js';
