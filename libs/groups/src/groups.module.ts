import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { ConceptsModule } from '@passerelle/concepts';
import { provideEvents } from '@passerelle/database';
import { LinksModule } from '@passerelle/links';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import {
  ConceptsOfGroupLoader,
  GroupConceptsResolver,
  GroupConceptsService,
  GroupsOfConceptLoader,
  GroupsOfConceptResolver,
  MeetingOfEvidenceResolver,
  MeetingsAsEvidence,
} from './concepts/index.js';
import {
  groupEvents,
  GroupLoader,
  GroupsResolver,
  GroupsService,
  MemberCountLoader,
  OwnMembershipLoader,
} from './group/index.js';
import { GroupActions } from './group-actions.js';
import {
  GroupInvitationLink,
  GroupInvitationLoader,
  GroupInvitationsResolver,
  GroupInvitationsService,
  SendInvitationOnGroupInvited,
} from './invitations/index.js';
import {
  GroupMeetingCalendars,
  groupMeetingEvents,
  GroupMeetingLoader,
  GroupMeetingsResolver,
  GroupMeetingsService,
  ServeGroupMeetingCalendar,
} from './meetings/index.js';
import {
  AttendanceLoader,
  AttendanceResolver,
  DecisionsLoader,
  EditionsLoader,
  MeetingActionsLoader,
  MinutesEditionResolver,
  MinutesResolver,
  MinutesService,
} from './minutes/index.js';
import { GroupMembersResolver, GroupMembersService } from './members/index.js';
import { GroupNeedsLoader, GroupNeedsResolver, GroupNeedsService } from './needs/index.js';
import { GroupRequestLoader, GroupRequestsResolver, GroupRequestsService } from './requests/index.js';
import { groupMeetingTopic, groupTopic } from './notices/index.js';

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
