export { AxesLoader, Plan, PlanAxis } from './plan.entity.js';
export { MOST_AXES, planInput } from './plan.input.js';
export { mayOnPlan, type PlanAction, seesPlanSql } from './plan.policy.js';
