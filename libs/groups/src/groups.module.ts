import { Module } from '@nestjs/common';
import { AccountsModule } from '@passerelle/accounts';
import { ActionsModule } from '@passerelle/actions';
import { provideEvents } from '@passerelle/database';
import { LinksModule } from '@passerelle/links';
import { NeedsModule } from '@passerelle/needs';
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
  GroupInvitationsResolver,
  GroupInvitationsService,
  SendInvitationOnGroupInvited,
} from './invitations/index.js';
import { GroupMembersResolver, GroupMembersService } from './members/index.js';
import { GroupNeedsLoader, GroupNeedsResolver, GroupNeedsService } from './needs/index.js';
import { GroupRequestsResolver, GroupRequestsService } from './requests/index.js';

/** People around a theme, who meet and share what there is to do. */
@Module({
  imports: [AccountsModule, LinksModule, NeedsModule, ActionsModule],
  providers: [
    provideEvents(groupEvents),
    GroupActions,
    GroupInvitationLink,
    GroupInvitationsResolver,
    GroupInvitationsService,
    GroupLoader,
    GroupMembersResolver,
    GroupMembersService,
    GroupNeedsLoader,
    GroupNeedsResolver,
    GroupNeedsService,
    GroupRequestsResolver,
    GroupRequestsService,
    GroupsResolver,
    GroupsService,
    MemberCountLoader,
    OwnMembershipLoader,
    SendInvitationOnGroupInvited,
  ],
  exports: [GroupLoader, GroupsService],
})
export class GroupsModule {}
