export { KeyArg } from './key-arg.js';
export { RequestKeys } from './request-keys.js';
