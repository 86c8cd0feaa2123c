export { blockBits, blockSize, bytesOf, Column } from './column.js';
export { NotedNumbers } from './dirty-set.js';
export { DocumentRecords } from './document-records.js';
export { Versions } from './document-versions.js';
export { PostingLists } from './posting-lists.js';
export { TermSlots } from './term-cache.js';
export { TextTable } from './text-table.js';
