export { type ColumnNames, columnLetters, nameColumns, postcodeHeadings } from './name-columns.js';
export { readTable } from './read-table.js';
export { rowOfTable } from './rows-of-table.js';
