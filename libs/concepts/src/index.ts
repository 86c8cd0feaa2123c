export {
  Concept,
  type ConceptAction,
  ConceptCarrierNamed,
  type ConceptChange,
  ConceptChanges,
  ConceptEdited,
  ConceptGateDecided,
  ConceptGateRequested,
  ConceptGateRequestWithdrawn,
  ConceptLoader,
  ConceptMemberInvited,
  ConceptMemberJoined,
  ConceptMemberLeft,
  type ConceptParties,
  ConceptPartiesLoader,
  ConceptPaused,
  ConceptResumed,
  ConceptStarted,
  ConceptStopped,
  ConceptTaken,
  ConceptType,
  type Gate,
  gates,
  type GateVerdict,
  mayOnConcept,
  partiesOf,
  seesConceptSql,
  type Stage,
  stages,
} from './concept/index.js';
export { Evidence, GateDecision, GateItem, type ItemKey } from './gates/index.js';
export { ConceptLists } from './concept-lists.js';
export { ConceptMember } from './members/index.js';
export { ConceptIdea, ConceptIntroduction, ConceptNeed } from './sources/index.js';
export { ConceptsModule } from './concepts.module.js';
export { ConceptsService } from './concepts.service.js';
