export { GateActs } from './gate-acts.js';
export { Gates } from './gates.js';
export type { GatesOfConceptFragment } from './gates.graphql.js';
