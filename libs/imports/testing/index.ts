export { aWorkbook, type AWorkbookCell, aWorkbookWith } from './a-workbook.js';
