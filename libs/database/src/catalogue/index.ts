export { catalogueFile, catalogueOf, catalogueText } from './catalogue-of.js';
