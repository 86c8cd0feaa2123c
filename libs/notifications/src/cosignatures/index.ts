export { cosignatureTopic } from './cosignature.topic.js';
export { cosignatureSamples } from './cosignature.samples.js';
