export { type CheckedContent, LARGEST_FILE } from './check-content.js';
export { checkInThread } from './check-in-thread.js';
export { checkName } from './check-name.js';
export { type FileKind, fileKinds, type FileType, fileTypeNames, fileTypes, kindOf } from './file-types.js';
export { safeName } from './safe-name.js';
