export { conceptTopic, curatorsOfConcept } from './concept.topic.js';
