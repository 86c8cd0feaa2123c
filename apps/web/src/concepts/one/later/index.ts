export { ActionsOfConcept } from './actions-of-concept.js';
export { HistoryOfConcept } from './history-of-concept.js';
export { StatusActs } from './status-acts.js';
