export { dayOfSerial } from './date-formats.js';
export { readWorkbook } from './read-workbook.js';
