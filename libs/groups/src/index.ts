export { Group, GroupMember } from './group/group.entity.js';
export {
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
  GroupNeedLinked,
  GroupNeedUnlinked,
  GroupRequestAnswered,
  GroupRequested,
  GroupRequestWithdrawn,
} from './group/group.events.js';
export { GroupsService, isMemberOf } from './group/groups.service.js';
export { isMemberSql, mayOnGroup, readsGroupSql } from './group/group.rules.js';
export { GroupConcept } from './concepts/group-concept.entity.js';
export { GroupsModule } from './groups.module.js';
export { GroupInvitation } from './invitations/group-invitation.entity.js';
export { GroupMeeting } from './meetings/group-meeting.entity.js';
export {
  GroupMeetingCancelled,
  GroupMeetingChanged,
  GroupMeetingEntered,
  GroupMeetingPlanned,
  GroupMeetingWritten,
  MinutesPublished,
} from './meetings/meeting.rules.js';
export { GroupMeetingsService } from './meetings/meetings.service.js';
export { groupMailSamples } from './mail-samples.js';
export { MeetingAction } from './minutes/minutes.entity.js';
export { MinutesEdition } from './minutes/minutes-edition.entity.js';
export { GroupMembersService } from './members.service.js';
export { GroupNeed } from './group-need.entity.js';
export { GroupRequest } from './requests/group-request.entity.js';
