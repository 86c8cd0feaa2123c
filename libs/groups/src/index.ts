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
export { GroupConcept } from './concepts/index.js';
export { GroupsModule } from './groups.module.js';
export { GroupInvitation, GroupInvitationLoader } from './invitations/index.js';
export {
  GroupMeeting,
  GroupMeetingCalendars,
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingEntered,
  GroupMeetingLoader,
  GroupMeetingPlanned,
  GroupMeetingsService,
  GroupMeetingWritten,
  MinutesPublished,
} from './meetings/index.js';
export { groupMailSamples } from './mail-samples.js';
export { MeetingAction, type MinutesContent, MinutesEdition } from './minutes/index.js';
export { GroupNeed } from './needs/index.js';
export { GroupRequest, GroupRequestLoader } from './requests/index.js';
