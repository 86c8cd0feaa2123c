export { AddObjectiveTo } from './add-objective-to.js';
export { EditObjective } from './edit-objective.js';
export { PlanButton } from './plan-button.js';
export { MoveAxis } from './move.js';
