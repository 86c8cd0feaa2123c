export { DiscoveryModule } from './discovery.module.js';
export { SearchDrift } from './search-drift.entity.js';
export { SearchDrifts } from './search-drifts.js';
export { SearchKeeper } from './search-keeper.js';
export { SearchMark } from './search-mark.entity.js';
export { SearchNote } from './search-note.entity.js';
export { type SearchedCollection, searchedCollections } from './searched-collections.js';
export { SearchedDocuments } from './searched-documents.js';
export { ViewerKeys } from './viewer-keys.js';
