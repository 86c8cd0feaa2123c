export { searchTopic } from './search.topic.js';
