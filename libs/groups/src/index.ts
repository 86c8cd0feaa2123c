export { Group } from './group/group.entity.js';
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
export { GroupMember } from './group/group-member.entity.js';
export { GroupsService, isMemberOf } from './group/groups.service.js';
export { isMemberSql, readsGroupSql } from './group/group.policy.sql.js';
export { mayOnGroup } from './group/group.policy.js';
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
} from './meetings/meeting.events.js';
export { GroupMeetingsService } from './meetings/meetings.service.js';
export { groupMailSamples } from './mail-samples.js';
export { MeetingAction } from './minutes/meeting-action.entity.js';
export { MinutesEdition } from './minutes/minutes-edition.entity.js';
export { GroupNeed } from './needs/group-need.entity.js';
export { GroupRequest } from './requests/group-request.entity.js';
