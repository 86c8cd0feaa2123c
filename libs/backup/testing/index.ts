export { contentOf } from './content-of.js';
export { MemoryTarget } from './memory-target.js';
