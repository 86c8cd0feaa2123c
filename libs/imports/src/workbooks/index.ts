export { dayOfSerial } from './date-formats.js';
export { Archive, ArchiveTooLarge, DamagedArchive } from './unzip.js';
export { readWorkbook } from './read-workbook.js';
