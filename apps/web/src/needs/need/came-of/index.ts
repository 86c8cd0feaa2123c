export { CameOf } from './came-of.js';
