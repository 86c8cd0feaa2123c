export { TestPlan, TestPlanLoader } from './test-plan.entity.js';
export { providersOfTestPlans, TestPlanFieldsResolver, TestPlansResolver } from './test-plans.resolver.js';
export { TestPlansService } from './test-plans.service.js';
