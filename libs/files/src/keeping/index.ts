export { DeleteBytesOnFileGone } from './delete-bytes-on-file-gone.js';
export { ScanFileOnFileKept } from './scan-file-on-file-kept.js';
export { ScanFiles } from './scan-files.js';
export { ScanWaitingFiles } from './scan-waiting-files.js';
export { SweepFiles } from './sweep-files.js';
