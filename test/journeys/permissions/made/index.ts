export { actionPlan, failed, imported, report, tag } from './by-curators.js';
export { concept, conceptAction, conceptOfTwo, conceptWithPage, joinable } from './concepts.js';
export { conversation, followUp, introduction, planned } from './introductions.js';
export { DAY, type Make } from './make.js';
export { interest, match, need, notice, pooled, request } from './needs.js';
export { invitation, savedSearch } from './people.js';
export { solver, unclaimed } from './solvers.js';
export {
  action,
  group,
  groupAndConcept,
  groupAndNeed,
  groupInvitation,
  groupRequest,
  meeting,
} from './together.js';
