export { messageTopic } from './message.topic.js';
