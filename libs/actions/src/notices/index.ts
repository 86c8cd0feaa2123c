export { actionTopic } from './action.topic.js';
