export { allOf } from './document-parts.js';
export { SearchedCollectionEnum } from './searched-collection.graphql.js';
export { type SearchedCollection, searchedCollections } from './searched-collections.js';
export { SearchedDocuments } from './searched-documents.js';
export { CURATOR, SIGNED_IN, DocumentAccessTokens } from './document-access-tokens.js';
