export { TestPlan } from './test-plan.entity.js';
export { TestPlanLoader } from './test-plan.loader.js';
export { TestPlanFieldsResolver, TestPlansResolver } from './test-plans.resolver.js';
export { TestPlansService } from './test-plans.service.js';
