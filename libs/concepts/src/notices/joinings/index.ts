export { joiningTopic } from './joining.topic.js';
