export { Once } from './once.js';
export { RequestKeys } from './request-keys.js';
