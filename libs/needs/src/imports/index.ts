export { needLayout } from './imported-need.js';
export { type ExportedNeed, NeedExport } from './need-export.js';
export { NeedImport } from './need-import.js';
