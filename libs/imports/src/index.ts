export { importInBatches, type ReadableRow } from './import-in-batches.js';
export {
  type ImportProblem,
  type ImportRow,
  type ImportSummary,
  type RowProblem,
  UnusableFile,
} from './import-row.js';
export { problemIn, summaryIn, type ToldProblem, type ToldSummary } from './in-words.js';
export { readRows, type RowLayout } from './read-rows.js';
export { rejectionOf } from './rejection-of.js';
export { remarkUnknownKeys } from './remark-unknown-keys.js';
export { saysTheSame } from './says-the-same.js';
export { csvTable, writeCsv } from './write-csv.js';
