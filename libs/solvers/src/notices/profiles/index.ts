export { profileTopic } from './profile.topic.js';
