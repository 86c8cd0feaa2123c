export { FileShown } from './file-shown.js';
