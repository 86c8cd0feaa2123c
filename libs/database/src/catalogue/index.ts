export { catalogueOf } from './catalogue-of.js';
