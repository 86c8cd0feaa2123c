export { aTag } from './a-tag.js';
