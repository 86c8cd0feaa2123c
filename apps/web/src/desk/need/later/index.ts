export { DeclineOfInterest, DeclineOfRequest } from '../../declining/index.js';
export { Concepts } from './concepts.js';
export { Candidates } from './candidates.js';
export { DecisionForm } from './decision-form.js';
export { EditForm } from './edit-form.js';
export { Duplicates } from './duplicates.js';
export { SameForOthers } from './same-for-others.js';
export { Introducing } from './introducing.js';
export { UnderWay } from './under-way.js';
