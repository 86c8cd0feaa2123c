export { aNeed } from './a-need.js';
export { aNeedInput } from './a-need-input.js';
