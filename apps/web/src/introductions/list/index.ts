export { default } from './introductions-page.js';
