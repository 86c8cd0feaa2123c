export { Concept, ConceptLoader } from './concept/concept.entity.js';
export {
  type ConceptAction,
  type ConceptParties,
  mayOnConcept,
  seesConceptSql,
} from './concept/concept.policy.js';
export {
  ConceptCarrierNamed,
  ConceptEdited,
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
} from './concept/concept.events.js';
export { type ConceptChange, ConceptChanges } from './concept/concept-changes.js';
export { ConceptPartiesLoader } from './concept/concept-parties.loader.js';
export { ConceptType } from './concept/concept.graphql.js';
export { type Gate, gates, type GateVerdict, type Stage, stages } from './concept/concept.transitions.js';
export { Evidence } from './gates/evidence.entity.js';
export { EvidenceSubjects, type Pointed, pointsNowhere } from './gates/evidence-subjects.js';
export { EvidenceType } from './gates/gate.graphql.js';
export { GateDecision } from './gates/gate-decision.entity.js';
export { GateItem, type ItemKey } from './gates/gate-item.entity.js';
export { carriesConceptSql } from './joining/joining.policy.js';
export { Joining, type JoiningSide } from './joining/joining.entity.js';
export {
  JoiningAgreed,
  JoiningDeclined,
  JoiningLapsed,
  JoiningProposed,
  JoiningWithdrawn,
  NeedJoinedConcept,
} from './joining/joining.events.js';
export { LapseJoinings } from './joining/lapse-joinings.js';
export { DropIdeasOnIdeasRemoved } from './drop-ideas-on-ideas-removed.js';
export { ConceptLists } from './concept-lists.js';
export { ConceptMembersService } from './members/concept-members.service.js';
export { ConceptMember } from './members/concept-member.entity.js';
export { ConceptRefusal } from './publishing/concept-page.entity.js';
export { PublicConcepts } from './publishing/public-concepts.js';
export { ConceptIdea, ConceptIntroduction, ConceptNeed } from './sources.entity.js';
export { BusinessModel } from './models/business-model.entity.js';
export { TestPlan } from './test-plans/test-plan.entity.js';
export { ConceptsModule } from './concepts.module.js';
export { ConceptsService } from './concepts.service.js';
