export {
  Group,
  GroupClosed,
  GroupConceptLinked,
  GroupConceptUnlinked,
  GroupEdited,
  GroupFounded,
  GroupInvitationAnswered,
  GroupInvitationWithdrawn,
  GroupInvited,
  GroupLeadChanged,
  GroupLeft,
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
export { GroupConcept } from './concepts/index.js';
export { GroupsModule } from './groups.module.js';
export { GroupInvitation } from './invitations/index.js';
export {
  GroupMeeting,
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingEntered,
  GroupMeetingPlanned,
  GroupMeetingsService,
  GroupMeetingWritten,
  MinutesPublished,
} from './meetings/index.js';
export { groupMailSamples } from './mail-samples.js';
export { MeetingAction, MinutesEdition } from './minutes/index.js';
export { GroupNeed } from './needs/index.js';
export { GroupRequest } from './requests/index.js';
