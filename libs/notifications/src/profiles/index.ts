export { profileTopic } from './profile.topic.js';
export { profileSamples } from './profile.samples.js';
