export { auditOfConcept, onConcept } from './concept.audit.js';
export { ASLEEP_AFTER, Concept, ConceptLoader } from './concept.entity.js';
export {
  ConceptCarrierNamed,
  ConceptEdited,
  conceptEvents,
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptGateRequestWithdrawn,
  ConceptMemberInvited,
  ConceptMemberJoined,
  ConceptMemberLeft,
  ConceptPageAnswered,
  ConceptPageAsked,
  ConceptPageShown,
  ConceptPageTakenBack,
  ConceptPaused,
  ConceptReminded,
  ConceptResumed,
  ConceptStarted,
  ConceptStopped,
  ConceptTaken,
} from './concept.events.js';
export {
  ConceptConnection,
  ConceptIdeaType,
  ConceptChangeInput,
  ConceptInput,
  ConceptNeedType,
  ConceptPermissions,
  ConceptResult,
  ConceptsArgs,
  ConceptType,
  GateEnum,
  GateVerdictEnum,
  StageEnum,
} from './concept.graphql.js';
export { type ConceptContent, conceptInput, saidWhy } from './concept.input.js';
export { editsConceptSql, seesConceptSql, takesPartSql } from './concept.policy.sql.js';
export {
  type ConceptAction,
  conceptActions,
  type ConceptParties,
  isPartyTo,
  mayOnConcept,
} from './concept.policy.js';
export {
  type ConceptStatus,
  conceptStatuses,
  type ConceptTransition,
  conceptTransitions,
  type GateState,
  gateStates,
  type GateVerdict,
  gateVerdicts,
} from './concept.transitions.js';
export { ConceptContents } from './concept-contents.js';
export {
  changedSince,
  type ConceptChange,
  ConceptChanges,
  eventOf,
  type NamedTold,
  type Told,
} from './concept-changes.js';
export { ConceptPartiesLoader, partiesOf } from './concept-parties.loader.js';
export {
  type Gate,
  gateAfter,
  gateBefore,
  gates,
  type Stage,
  stageAfter,
  stageBefore,
  stages,
} from './stages.js';
