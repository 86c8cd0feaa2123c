export { ActionsPart } from '../../../features/actions/actions-part.js';
export { AskOvlt } from './ask-ovlt.js';
export { HistoryOfConcept } from './history-of-concept.js';
export { StatusActs } from './status-acts.js';
