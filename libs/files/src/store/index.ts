export { FileStore, StoreUnavailable } from './file-store.js';
export { FolderStore } from './folder-store.js';
export { S3Store } from './s3-store.js';
