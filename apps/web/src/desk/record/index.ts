export { History } from './history.js';
export { Notes } from './notes.js';
