export { cosignatureTopic } from './cosignature.topic.js';
