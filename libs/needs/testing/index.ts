export { aNeed } from './a-need.js';
