export { dayOfSerial } from './date-formats.js';
export { Archive, ArchiveTooLarge, DamagedArchive } from './unzip.js';
export { readXml, type XmlReader } from './read-xml.js';
export { readWorkbook } from './read-workbook.js';
