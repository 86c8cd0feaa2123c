import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import type { Group } from '../group/group.entity.js';
import { GroupLoader } from '../group/group.loader.js';
import { GroupInvitationLink } from './group-invitation-link.js';
import { type GroupInvitation, GroupInvitationLoader } from './group-invitation.entity.js';
import {
  GroupInvitationConnection,
  GroupInvitationResult,
  GroupInvitationType,
  GroupJoinResult,
} from './group-invitation.graphql.js';
import { GroupInvitationsService } from './group-invitations.service.js';
import { SendInvitationOnGroupInvited } from './send-invitation-on-group-invited.js';

@Resolver(() => GroupInvitationType)
export class GroupInvitationsResolver {
  constructor(
    private readonly service: GroupInvitationsService,
    private readonly groups: GroupLoader,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => GroupInvitationConnection, {
    description: 'Those that wait for an answer, the newest first; for the lead and curators.',
  })
  @Allow('signedIn')
  invitationsOfGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group', 'groupId') groupId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<GroupInvitation>> {
    return this.service.ofGroup(actor, groupId, page);
  }

  @Query(() => GroupInvitationConnection, {
    description: 'The invitations that the viewer may still accept, the newest first.',
  })
  @Allow('signedIn')
  myGroupInvitations(
    @CurrentActor() actor: Actor,
    @Args() page: ConnectionArgs,
  ): Promise<Page<GroupInvitation>> {
    return this.service.mine(actor, page);
  }

  @Mutation(() => GroupInvitationResult, {
    description: 'Sends a mail; inviting the same address again sends another one.',
  })
  @Allow('signedIn')
  inviteToGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @Args('email', {
      description: 'Of the person, at most 254 characters; somebody who is a member already is a `Conflict`.',
    })
    email: string,
    @Once() once: Once,
  ): Promise<GroupInvitation> {
    return once(
      () => this.service.invite(actor, groupId, { email }),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => GroupInvitationResult, {
    description:
      'Makes an invitation that was not answered yet worth nothing, for the lead and curators; an answered one is `IllegalTransition`.',
  })
  @Allow('signedIn')
  withdrawGroupInvitation(
    @CurrentActor() actor: Actor,
    @IdArg('the invitation') invitationId: string,
  ): Promise<GroupInvitation> {
    return this.service.withdraw(actor, invitationId);
  }

  @Mutation(() => GroupJoinResult, {
    description: 'For somebody whose account has the address that was invited.',
  })
  @Allow('signedIn')
  answerGroupInvitation(
    @CurrentActor() actor: Actor,
    @IdArg('the invitation') invitationId: string,
    @Args('accept', { description: 'True: a member from now on; false: no.' }) accept: boolean,
  ): Promise<Group> {
    return this.service.answer(actor, invitationId, accept);
  }

  @FieldOf('GroupInvitation')
  async group({ groupId }: GroupInvitation, context: RequestContext): Promise<Group> {
    const group = await this.groups.load(context, groupId);
    if (group === null) throw new NotFound();
    return group;
  }

  @FieldOf('GroupInvitation')
  async invitedBy({ invitedById }: GroupInvitation, context: RequestContext): Promise<Person | null> {
    return invitedById === null ? null : this.people.load(context, invitedById);
  }

  @FieldOf('GroupInvitation')
  expired(invitation: GroupInvitation): boolean {
    return !invitation.isOpenAt(this.clock.now());
  }
}

export const providersOfInvitations = [
  GroupInvitationLink,
  GroupInvitationLoader,
  GroupInvitationsResolver,
  GroupInvitationsService,
  SendInvitationOnGroupInvited,
];
