export { asks, default } from './import-page.js';
