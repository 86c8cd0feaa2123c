export { followUpTopic } from './follow-up.topic.js';
