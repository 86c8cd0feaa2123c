export { asks, default } from './new-concept-page.js';
