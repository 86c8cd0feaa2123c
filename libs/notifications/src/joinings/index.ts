export { joiningTopic } from './joining.topic.js';
export { joiningSamples } from './mails/index.js';
