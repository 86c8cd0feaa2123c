export { HistoryOfConcept } from './history-of-concept.js';
export { Publishing } from './publishing.js';
