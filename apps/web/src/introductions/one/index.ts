export { asks, default } from './introduction-page.js';
