export { default } from './new-organisation-page.js';
