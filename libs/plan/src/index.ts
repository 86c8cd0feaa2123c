export { MeasureObjectives } from './measuring/index.js';
export { Objective, ObjectiveMeasure, progressOf } from './objective/index.js';
export { ObjectivesService } from './objectives.service.js';
export { Plan, PlanAxis } from './plan/index.js';
export { ObjectiveChanged, ObjectiveMeasured, ObjectiveRemoved, PlanChanged } from './plan.events.js';
export { PlanModule } from './plan.module.js';
export { PlansService } from './plans.service.js';
