export { CollectionIndex } from './collection-index.js';
