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
  ConceptPageAnswered,
  ConceptPageAsked,
  ConceptPageShown,
  ConceptPageTakenBack,
  type ConceptParties,
  ConceptPartiesLoader,
  ConceptPaused,
  ConceptReminded,
  ConceptResumed,
  ConceptStarted,
  ConceptStopped,
  ConceptTaken,
  ConceptType,
  type Gate,
  gates,
  type GateVerdict,
  mayOnConcept,
  seesConceptSql,
  type Stage,
  stages,
} from './concept/index.js';
export {
  Evidence,
  EvidenceSubjects,
  EvidenceType,
  GateDecision,
  GateItem,
  type ItemKey,
  type Pointed,
  pointsNowhere,
} from './gates/index.js';
export {
  carriesConceptSql,
  Joining,
  JoiningAgreed,
  JoiningDeclined,
  JoiningLapsed,
  JoiningProposed,
  type JoiningSide,
  JoiningWithdrawn,
  LapseJoinings,
  NeedJoinedConcept,
} from './joining/index.js';
export { DropIdeasOnIdeasRemoved } from './linking/index.js';
export { ConceptLists } from './concept-lists.js';
export { ConceptMember } from './members/index.js';
export { ConceptRefusal, PublicConcepts } from './publishing/index.js';
export { ConceptIdea, ConceptIntroduction, ConceptNeed } from './sources/index.js';
export { BusinessModel } from './models/index.js';
export { TestPlan } from './test-plans/index.js';
export { ConceptsModule } from './concepts.module.js';
export { ConceptsService } from './concepts.service.js';
