export { KeepFile, type SentFile } from './keep-file.js';
export { ReceiveFiles } from './receive-files.js';
