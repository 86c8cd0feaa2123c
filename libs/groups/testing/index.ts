export { aGroup } from './a-group.js';
