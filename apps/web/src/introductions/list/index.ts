export { asks, default } from './introductions-page.js';
