export { LARGEST_FILE } from './content/index.js';
export { FileKept, FileRemoved, FileScanned } from './files.events.js';
export { FilesModule, scannerOf, storeOf } from './files.module.js';
export { FilesService } from './files.service.js';
export { ScanFiles } from './keeping/index.js';
export { Scanner, ScannerUnavailable } from './scan/index.js';
export { FileStore, StoreUnavailable } from './store/index.js';
export { StoredFile, StoredFileLoader, StoredFileType } from './stored-file/index.js';
export { FileSubject, FileSubjects } from './subjects/index.js';
