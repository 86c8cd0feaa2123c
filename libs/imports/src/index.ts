export {
  BatchUndone,
  type ImportedObject,
  importInBatches,
  type ObjectToUndo,
  orUndone,
  type ReadableRow,
  remarkUnknownKeys,
  type RowDecision,
  saysTheSame,
  type UndoneObject,
  type WatchBatch,
  type WrittenBatch,
} from './batches/index.js';
export type { RowLayout } from './cell-values.js';
export {
  type ImportProblem,
  type ImportRow,
  type ImportSummary,
  type RowProblem,
  UnusableFile,
} from './import-row.js';
export { problemIn, summaryIn, type ToldProblem, type ToldSummary } from './in-words.js';
export { readRows } from './read-rows.js';
export { allProblems, rejectionOf } from './rejection-of.js';
export { MOST_COLUMNS, MOST_ROWS, type TableRow } from './table.js';
export {
  type ColumnNames,
  columnLetters,
  nameColumns,
  postcodeHeadings,
  type PackedTable,
  readPackedTable,
  rowOfTable,
  unpackRows,
} from './tables/index.js';
export { Archive, ArchiveTooLarge, DamagedArchive, readXml, type XmlReader } from './workbooks/index.js';
export { csvTable, writeCsv } from './write-csv.js';
export { foldHeading } from './cell-values.js';
