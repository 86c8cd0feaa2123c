export { fileStates, type FileState, StoredFile } from './stored-file.entity.js';
export { StoredFileType } from './stored-file.graphql.js';
export { StoredFileLoader } from './stored-file.loader.js';
export { type Readiness, readinessOf } from './stored-file.policy.js';
