export { importInBatches, type ReadableRow } from './import-in-batches.js';
export { remarkUnknownKeys } from './remark-unknown-keys.js';
export { saysTheSame } from './says-the-same.js';
export type { ObjectToUndo, UndoneObject } from './undo-objects.js';
export {
  BatchUndone,
  type ImportedObject,
  orUndone,
  type RowDecision,
  type WatchBatch,
  type WrittenBatch,
} from './watch-batches.js';
