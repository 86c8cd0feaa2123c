export { KeepFile, type SentFile } from './keep-file.js';
export { ReceiveFiles } from './receive-files.js';
export { type SaidOfUpload, type UploadRoute, Uploads } from './uploads.js';
