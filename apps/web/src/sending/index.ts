export { FileField } from './file-field.js';
export { FileShown } from './file-shown.js';
export { FileToSend } from './file-to-send.js';
export { type SendingFile, useSendFile } from './use-send-file.js';
