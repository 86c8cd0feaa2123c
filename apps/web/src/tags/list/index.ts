export { TagList } from './tag-list.js';
