export { conceptTopic } from './concepts/index.js';
export { joiningTopic } from './joinings/index.js';
