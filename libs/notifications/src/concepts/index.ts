export { conceptTopic, curatorsOfConcept } from './concept.topic.js';
export { conceptSamples } from './concept.samples.js';
