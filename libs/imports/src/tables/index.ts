export { type ColumnNames, columnLetters, nameColumns, postcodeHeadings } from './name-columns.js';
export { unpackRows } from './packed-rows.js';
export { type PackedTable, readPackedTable } from './read-packed-table.js';
export { rowOfTable } from './rows-of-table.js';
