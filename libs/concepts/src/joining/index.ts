export {
  Joining,
  JoiningLoader,
  JoiningsOfNeedLoader,
  OpenJoiningsOfConceptLoader,
} from './joining.entity.js';
export {
  JoiningAgreed,
  JoiningDeclined,
  joiningEvents,
  JoiningLapsed,
  JoiningProposed,
  JoiningWithdrawn,
  NeedJoinedConcept,
} from './joining.events.js';
export { carriesConceptSql, seesJoiningSql } from './joining.policy.sql.js';
export { JoiningLists } from './joining-lists.js';
export { type JoiningSide, type JoiningState } from './joining.transitions.js';
export { JoiningsResolver, providersOfJoining } from './joinings.resolver.js';
export { JoiningsService } from './joinings.service.js';
export { LapseJoinings } from './lapse-joinings.js';
export {
  ConceptsNearNeedResolver,
  JoiningsOfConceptResolver,
  NearbyConceptResolver,
} from './nearby-concepts.resolver.js';
export { NearbyConceptsLoader } from './nearby-concepts.js';
