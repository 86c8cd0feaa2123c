export { FileField } from './file-field.js';
export { FileToSend } from './file-to-send.js';
export { type SendingFile, useSendFile } from './use-send-file.js';
