export { messageTopic } from './message.topic.js';
export { messageSamples } from './message.samples.js';
