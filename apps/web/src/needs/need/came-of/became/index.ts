export { Became } from './became.js';
