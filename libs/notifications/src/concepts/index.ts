export { conceptTopic } from './concept.topic.js';
