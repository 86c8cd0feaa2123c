export { ForgetOldImports } from './forget-old-imports.js';
export { ImportWork } from './import-work.js';
export { PrepareRows } from './prepare-rows.js';
export { WorkOnImport } from './work-on-import.js';
export { EndImport } from './end-import.js';
