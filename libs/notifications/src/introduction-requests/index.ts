export { introductionRequestTopic } from './introduction-request.topic.js';
export { introductionRequestSamples } from './introduction-request.samples.js';
