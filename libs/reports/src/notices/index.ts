export { reportTopic } from './report.topic.js';
