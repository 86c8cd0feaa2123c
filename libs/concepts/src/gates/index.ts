export { checklists, gateOf, type ItemKey, itemKeys } from './checklist.js';
export { EvidenceType, GateItemType } from './gate.graphql.js';
export { Evidence, type EvidenceKind } from './evidence.entity.js';
export { EvidenceFiles } from './evidence-files.js';
export { EvidenceSubjects, type Pointed, pointsNowhere } from './evidence-subjects.js';
export { GateDecision } from './gate-decision.entity.js';
export {
  EvidenceResolver,
  GateDecisionResolver,
  GateItemResolver,
  GateOfConceptResolver,
  type ItemOfConcept,
} from './gate-fields.resolver.js';
export { GateItem } from './gate-item.entity.js';
export { EvidenceLoader, GateDecisionLoader, GateDecisionsLoader, GateItemsLoader } from './gates.loader.js';
export { GatesResolver, providersOfGates } from './gates.resolver.js';
export { GatesService } from './gates.service.js';
export { FactsOfConceptLoader } from './facts-of-concept.js';
export { KnownOfItems } from './known.js';
export { openItemsOf } from './standing.js';
