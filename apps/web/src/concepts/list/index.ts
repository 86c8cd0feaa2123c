export { asks, default } from './concepts-page.js';
