export { onGroup } from './group.audit.js';
export { Group } from './group.entity.js';
export {
  GroupClosed,
  GroupConceptLinked,
  GroupConceptUnlinked,
  GroupEdited,
  groupEvents,
  GroupFounded,
  GroupInvitationAnswered,
  GroupInvitationWithdrawn,
  GroupInvited,
  GroupLeadChanged,
  GroupLeft,
  GroupNeedLinked,
  GroupNeedUnlinked,
  GroupRequestAnswered,
  GroupRequested,
  GroupRequestWithdrawn,
  type OfGroup,
} from './group.events.js';
export { GroupResult, GroupType } from './group.graphql.js';
export { GroupLoader, MemberCountLoader, OwnMembershipLoader } from './group.loader.js';
export { GroupMember } from './group-member.entity.js';
export { type GroupAction, mayOnGroup } from './group.policy.js';
export { isMemberSql, readsGroupSql } from './group.policy.sql.js';
export { GroupsResolver, providersOfGroup } from './groups.resolver.js';
export { type GroupChange, GroupsService, isMemberOf, lockGroup } from './groups.service.js';
