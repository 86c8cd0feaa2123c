export { followUpTopic } from './follow-up.topic.js';
export { followUpSamples } from './follow-up.samples.js';
