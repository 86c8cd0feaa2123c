export { Notes } from './notes.js';
