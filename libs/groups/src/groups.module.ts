import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { ConceptsModule } from '@passerelle/concepts';
import { LinksModule } from '@passerelle/links';
import { NeedsModule } from '@passerelle/needs';
import { NotificationsModule } from '@passerelle/notifications';
import { providersOfConcepts } from './concepts/index.js';
import { GroupsService, providersOfGroup } from './group/index.js';
import { GroupActions } from './group-actions.js';
import { providersOfInvitations } from './invitations/index.js';
import { GroupMeetingsService, providersOfMeetings } from './meetings/index.js';
import { providersOfMinutes } from './minutes/index.js';
import { GroupMembersResolver, GroupMembersService } from './members/index.js';
import { providersOfNeeds } from './needs/index.js';
import { providersOfRequests } from './requests/index.js';
import { groupMeetingTopic, groupTopic } from './notices/index.js';

/** Groups of people around a theme, who meet and share tasks. */
@Module({
  imports: [AccountsModule, LinksModule, NeedsModule, ActionsModule, ConceptsModule, NotificationsModule],
  providers: [
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
  exports: [GroupMeetingsService, GroupsService],
})
export class GroupsModule {}
