export { asks, default } from './concept-page.js';
