export { ServeFiles } from './serve-files.js';
export { StoredFilesResolver } from './stored-files.resolver.js';
