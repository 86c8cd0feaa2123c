export { Waiving } from './waiving.js';
