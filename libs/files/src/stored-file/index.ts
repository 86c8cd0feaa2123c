export { fileStates, type FileState, StoredFile, StoredFileLoader } from './stored-file.entity.js';
export { StoredFileType } from './stored-file.graphql.js';
export { type Readiness, readinessOf } from './stored-file.policy.js';
