export { KeptLinesLoader } from './kept-lines.loader.js';
export { UndoImport } from './undo-import.js';
