export { actionTopic } from './action.topic.js';
export { actionSamples } from './action.samples.js';
