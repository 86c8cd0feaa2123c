export { BusinessModelPart } from './business-model.js';
export type { FiguresOfConceptFragment } from './model.graphql.js';
export { TestPlanPart } from './test-plan.js';
