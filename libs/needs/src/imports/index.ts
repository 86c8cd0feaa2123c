export { type NeedColumn, needColumnNames, needLayout } from './imported-need.js';
export { type ExportedNeed, NeedExport } from './need-export.js';
export { NeedImport } from './need-import.js';
export { UndoNeedImport } from './undo-need-import.js';
