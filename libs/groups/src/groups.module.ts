import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { ConceptsModule } from '@passerelle/concepts';
import { provideEvents } from '@passerelle/database';
import { LinksModule } from '@passerelle/links';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { ConceptsOfGroupLoader, GroupsOfConceptLoader } from './concepts/group-concepts.loader.js';
import { GroupConceptsResolver, GroupsOfConceptResolver } from './concepts/group-concepts.resolver.js';
import { GroupConceptsService } from './concepts/group-concepts.service.js';
import { MeetingOfEvidenceResolver, MeetingsAsEvidence } from './concepts/meetings-as-evidence.js';
import { GroupActions } from './group-actions.js';
import { groupEvents } from './group/group.events.js';
import { GroupLoader, MemberCountLoader, OwnMembershipLoader } from './group/group.loader.js';
import { GroupsResolver } from './group/groups.resolver.js';
import { GroupsService } from './group/groups.service.js';
import { GroupInvitationLink } from './invitations/group-invitation-link.js';
import { GroupInvitationLoader } from './invitations/group-invitations.service.js';
import { GroupInvitationsResolver } from './invitations/group-invitations.resolver.js';
import { GroupInvitationsService } from './invitations/group-invitations.service.js';
import { SendInvitationOnGroupInvited } from './invitations/send-invitation-on-group-invited.js';
import { GroupMeetingLoader } from './meetings/group-meeting.loader.js';
import { GroupMeetingCalendars } from './meetings/meeting-calendars.js';
import { groupMeetingEvents } from './meetings/meeting.rules.js';
import { GroupMeetingsResolver } from './meetings/meetings.resolver.js';
import { GroupMeetingsService } from './meetings/meetings.service.js';
import { ServeGroupMeetingCalendar } from './meetings/serve-group-meeting-calendar.js';
import { GroupMembersResolver } from './members.resolver.js';
import { GroupMembersService } from './members.service.js';
import {
  AttendanceLoader,
  DecisionsLoader,
  EditionsLoader,
  MeetingActionsLoader,
} from './minutes/minutes.loader.js';
import { AttendanceResolver, MinutesEditionResolver, MinutesResolver } from './minutes/minutes.resolver.js';
import { MinutesService } from './minutes/minutes.service.js';
import { GroupNeedsLoader } from './needs/group-needs.loader.js';
import { GroupNeedsResolver } from './needs/group-needs.resolver.js';
import { GroupNeedsService } from './needs/group-needs.service.js';
import { groupMeetingTopic } from './notices/group-meeting.topic.js';
import { groupTopic } from './notices/group.topic.js';
import { GroupRequestLoader } from './requests/group-requests.service.js';
import { GroupRequestsResolver } from './requests/group-requests.resolver.js';
import { GroupRequestsService } from './requests/group-requests.service.js';

/** Groups of people around a theme, who meet and share tasks. */
@Module({
  imports: [AccountsModule, LinksModule, NeedsModule, ActionsModule, ConceptsModule, NotificationsModule],
  providers: [
    provideEvents(groupEvents, groupMeetingEvents),
    AttendanceLoader,
    AttendanceResolver,
    ConceptsOfGroupLoader,
    DecisionsLoader,
    EditionsLoader,
    GroupActions,
    GroupConceptsResolver,
    GroupConceptsService,
    GroupInvitationLink,
    GroupInvitationLoader,
    GroupInvitationsResolver,
    GroupInvitationsService,
    GroupLoader,
    GroupMeetingCalendars,
    GroupMeetingLoader,
    GroupMeetingsResolver,
    GroupMeetingsService,
    GroupMembersResolver,
    GroupMembersService,
    GroupNeedsLoader,
    GroupNeedsResolver,
    GroupNeedsService,
    GroupRequestLoader,
    GroupRequestsResolver,
    GroupRequestsService,
    GroupsOfConceptLoader,
    GroupsOfConceptResolver,
    GroupsResolver,
    GroupsService,
    MeetingActionsLoader,
    MeetingOfEvidenceResolver,
    MeetingsAsEvidence,
    MemberCountLoader,
    MinutesEditionResolver,
    MinutesResolver,
    MinutesService,
    OwnMembershipLoader,
    SendInvitationOnGroupInvited,
    ServeGroupMeetingCalendar,
    ...groupTopic.providers,
    ...groupMeetingTopic.providers,
  ],
  exports: [GroupMeetingsService, GroupsService],
})
export class GroupsModule {}
