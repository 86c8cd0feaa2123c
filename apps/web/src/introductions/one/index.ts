export { default } from './introduction-page.js';
