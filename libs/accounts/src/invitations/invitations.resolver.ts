import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  IdArg,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Actor, MemberRole } from '../actor/actor.js';
import { MemberRoleEnum, MembershipResult } from '../membership.graphql.js';
import type { Membership } from '../organisations/membership.entity.js';
import { InvitationLink } from './invitation-link.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationConnection, InvitationResult, InvitationType } from './invitation.graphql.js';
import { InvitationsService } from './invitations.service.js';
import { SendInvitationOnMemberInvited } from './send-invitation-on-member-invited.js';

@Resolver(() => InvitationType)
export class InvitationsResolver {
  constructor(private readonly invitations: InvitationsService) {}

  @Query(() => InvitationConnection, {
    description: 'Those not accepted yet, the newest first; for owners and curators.',
  })
  @Allow('signedIn')
  invitationsOfOrganisation(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation', 'organisationId') organisationId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Invitation>> {
    return this.invitations.list(actor, organisationId, page);
  }

  @Mutation(() => InvitationResult, {
    description: 'Sends a mail; inviting the same address again sends another one.',
  })
  @Allow('signedIn')
  inviteMember(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation; the viewer is an owner of it, or a curator', 'organisationId')
    organisationId: string,
    @Args('email', {
      description: 'Of the person, at most 254 characters; somebody who is a member already is a `Conflict`.',
    })
    email: string,
    @Args('role', { type: () => MemberRoleEnum, description: 'Role that the person will have.' })
    role: MemberRole,
    @Once() once: Once,
  ): Promise<Invitation> {
    return once(
      () => this.invitations.invite(actor, organisationId, { email, role }),
      (id) => this.invitations.see(actor, id),
    );
  }

  @Mutation(() => InvitationType, {
    description:
      'Makes an invitation that was not accepted yet worth nothing; answers with it. For owners and curators.',
  })
  @Allow('signedIn')
  withdrawInvitation(@CurrentActor() actor: Actor, @IdArg('the invitation') id: string): Promise<Invitation> {
    return this.invitations.withdraw(actor, id);
  }

  @Mutation(() => MembershipResult, {
    description: 'For somebody whose account has the address that was invited.',
  })
  @Allow('signedIn')
  async acceptInvitation(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('secret', { description: 'The token in the address of the mailed link.' }) secret: string,
  ): Promise<Membership> {
    const membership = await this.invitations.accept(actor, secret);
    Object.assign(context, { actor: actor.as(membership.role, membership.organisation) });
    return membership;
  }
}

export const providersOfInvitations = [
  InvitationLink,
  InvitationsResolver,
  InvitationsService,
  SendInvitationOnMemberInvited,
];
