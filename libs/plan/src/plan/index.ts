export { AxesLoader, Plan, PlanAxis } from './plan.entity.js';
export { MOST_AXES, planInput } from './plan.input.js';
export { mayOnPlan, type PlanAction } from './plan.policy.js';
export { seesPlanSql } from './plan.policy.sql.js';
