export { csvRecords, parseRecord } from './csv-records.js';
export { type Encoding, encodingOf, encodingOfBytes } from './encoding-of.js';
export { type Line, readLines } from './read-lines.js';
