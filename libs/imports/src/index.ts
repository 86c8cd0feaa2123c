export {
  BatchUndone,
  type ImportedObject,
  orUndone,
  type RowDecision,
  type WatchBatch,
  type WrittenBatch,
} from './watch-batches.js';
export { importInBatches, type ReadableRow } from './import-in-batches.js';
export {
  type ObjectToUndo,
  remarkUnknownKeys,
  hasSameContent,
  type UndoneObject,
} from './remark-unknown-keys.js';
export { foldHeading, type RowLayout } from './cell-values.js';
export {
  type ColumnNameIn,
  type ColumnOfFiles,
  type DescribedField,
  type InputNameIn,
  listsOfFields,
} from './described-fields.js';
export {
  type ImportProblem,
  type ImportRow,
  type ImportSummary,
  type RowProblem,
  UnusableFile,
} from './import-row.js';
export { problemIn, summaryIn, type ProblemInWords, type SummaryInWords } from './in-words.js';
export { readRows } from './read-rows.js';
export { allProblems, rejectionOf } from './rejection-of.js';
export { MOST_COLUMNS, MOST_ROWS, type TableRow } from './table.js';
export { type ColumnNames, columnLetters, nameColumns, postcodeHeadings } from './tables/name-columns.js';
export { type PackedTable, readPackedTable } from './tables/read-packed-table.js';
export { rowOfTable } from './tables/rows-of-table.js';
export { packRows, unpackRows } from './tables/packed-rows.js';
export { Archive, ArchiveTooLarge, DamagedArchive } from './workbooks/unzip.js';
export { readXml, type XmlReader } from './workbooks/read-xml.js';
export { csvTable, writeCsv } from './write-csv.js';
