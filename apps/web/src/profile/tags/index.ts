export { TagsToChoose } from './tags.graphql.js';
export { TagsPart } from './tags-part.js';
