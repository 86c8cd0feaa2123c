export { MeasureObjectives } from './measure-objectives.js';
export { Objective, ObjectiveMeasure } from './objective/objective.entity.js';
export { progressOf } from './objective/progress.js';
export { ObjectivesService } from './objectives.service.js';
export { Plan, PlanAxis } from './plan.entity.js';
export { ObjectiveChanged, ObjectiveMeasured, ObjectiveRemoved, PlanChanged } from './plan.events.js';
export { PlanModule } from './plan.module.js';
export { PlansService } from './plans.service.js';
