export { blockBits, blockSize, bytesOf, Column, makeRoom } from './column.js';
export { DirtySet } from './dirty-set.js';
export { DocumentRecords } from './document-records.js';
export { DocumentVersions } from './document-versions.js';
export { PostingLists } from './posting-lists.js';
export { TermCache } from './term-cache.js';
export { TextTable } from './text-table.js';
export { VectorTable } from './vector-table.js';
