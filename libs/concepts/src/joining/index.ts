export { Joining } from './joining.entity.js';
export {
  JoiningAgreed,
  JoiningDeclined,
  joiningEvents,
  JoiningLapsed,
  JoiningProposed,
  JoiningWithdrawn,
  NeedJoinedConcept,
} from './joining.events.js';
export { JoiningLoader, JoiningsOfNeedLoader, OpenJoiningsOfConceptLoader } from './joining.loader.js';
export { carriesConceptSql, seesJoiningSql } from './joining.policy.js';
export { JoiningLists } from './joining-lists.js';
export { type JoiningSide, type JoiningState } from './joining.entity.js';
export { JoiningsResolver } from './joinings.resolver.js';
export { JoiningsService } from './joinings.service.js';
export { LapseJoinings } from './lapse-joinings.js';
export {
  ConceptsNearNeedResolver,
  JoiningsOfConceptResolver,
  NearbyConceptResolver,
} from './nearby-concepts.resolver.js';
export { NearbyConceptsLoader } from './nearby-concepts.js';
