export { interestTopic } from './interest.topic.js';
export { interestSamples } from './interest.samples.js';
