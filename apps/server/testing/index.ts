export { type Call, callInProcess } from './call-in-process.js';
