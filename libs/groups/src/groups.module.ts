import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { ConceptsModule } from '@passerelle/concepts';
import { LinksModule } from '@passerelle/links';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { providersOfConcepts } from './concepts/group-concepts.resolver.js';
import { GroupActions } from './group-actions.js';
import { providersOfNeeds } from './group-needs.resolver.js';
import { providersOfGroup } from './group/groups.resolver.js';
import { GroupsService } from './group/groups.service.js';
import { providersOfInvitations } from './invitations/group-invitations.resolver.js';
import { providersOfMeetings } from './meetings/meetings.resolver.js';
import { GroupMeetingsService } from './meetings/meetings.service.js';
import { GroupMembersResolver } from './members.resolver.js';
import { GroupMembersService } from './members.service.js';
import { providersOfMinutes } from './minutes/minutes.resolver.js';
import { groupMeetingTopic } from './notices/group-meeting.topic.js';
import { groupTopic } from './notices/group.topic.js';
import { providersOfRequests } from './requests/group-requests.resolver.js';
import { groupsTables } from './groups.personal-data.js';

/** Groups of people around a theme, who meet and share tasks. */
@Module({
  imports: [AccountsModule, LinksModule, NeedsModule, ActionsModule, ConceptsModule, NotificationsModule],
  providers: [
    groupsTables,
    GroupActions,
    ...groupTopic.providers,
    ...groupMeetingTopic.providers,
    GroupMembersResolver,
    GroupMembersService,
    ...providersOfConcepts,
    ...providersOfGroup,
    ...providersOfInvitations,
    ...providersOfMeetings,
    ...providersOfMinutes,
    ...providersOfNeeds,
    ...providersOfRequests,
  ],
  exports: [GroupMeetingsService, GroupMembersService, GroupsService],
})
export class GroupsModule {}
