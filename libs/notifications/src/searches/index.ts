export { searchSamples } from './search.samples.js';
export { searchTopic } from './search.topic.js';
