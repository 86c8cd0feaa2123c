export { joinRequestTopic } from './join-request.topic.js';
