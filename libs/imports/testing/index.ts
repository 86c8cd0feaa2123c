export { aWorkbook, type AWorkbookCell, aWorkbookThatSays } from './a-workbook.js';
