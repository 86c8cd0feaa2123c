export { interestTopic } from './interest.topic.js';
