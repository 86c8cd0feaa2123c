export { introductionRequestTopic } from './introduction-request.topic.js';
