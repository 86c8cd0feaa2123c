export { ActionsPart } from '../../../features/actions/actions-part.js';
export { AskOperator } from './ask-operator.js';
export { HistoryOfConcept } from './history-of-concept.js';
export { StatusActs } from './status-acts.js';
