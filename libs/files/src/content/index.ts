export { assertNoFormulas } from './acting/index.js';
export { type CheckedContent, checkContent, LARGEST_FILE } from './check-content.js';
export { checkName } from './check-name.js';
export { type FileKind, fileKinds, type FileType, fileTypeNames, fileTypes, kindOf } from './file-types.js';
export { safeName } from './safe-name.js';
