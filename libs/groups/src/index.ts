export {
  Group,
  GroupClosed,
  GroupEdited,
  GroupFounded,
  GroupInvitationAnswered,
  GroupInvitationWithdrawn,
  GroupInvited,
  GroupLeadChanged,
  GroupLeft,
  GroupLoader,
  GroupMember,
  GroupNeedLinked,
  GroupNeedUnlinked,
  GroupRequestAnswered,
  GroupRequested,
  GroupRequestWithdrawn,
  GroupsService,
  isMemberOf,
  isMemberSql,
  mayOnGroup,
  readsGroupSql,
} from './group/index.js';
export { GroupsModule } from './groups.module.js';
export { GroupInvitation } from './invitations/index.js';
export { GroupNeed } from './needs/index.js';
export { GroupRequest } from './requests/index.js';
