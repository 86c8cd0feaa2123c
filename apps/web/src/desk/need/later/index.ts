export { Candidates } from './candidates.js';
export { DecisionForm } from './decision-form.js';
export { EditForm } from './edit-form.js';
