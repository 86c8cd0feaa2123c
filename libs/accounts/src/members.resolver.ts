import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Actor, MemberRole } from './actor/actor.js';
import { MailReachLoader } from './deliverability/mail-reach.entity.js';
import { MembersService } from './members.service.js';
import {
  MemberConnection,
  MemberRemovedResult,
  MemberResult,
  MemberRoleEnum,
  MemberType,
} from './membership.graphql.js';
import type { Membership } from './organisations/membership.entity.js';

@Resolver(() => MemberType)
export class MembersResolver {
  constructor(
    private readonly members: MembersService,
    private readonly reaches: MailReachLoader,
  ) {}

  @Query(() => MemberConnection, { description: 'For members and curators.' })
  @Allow('signedIn')
  membersOfOrganisation(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation', 'organisationId') organisationId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Membership>> {
    return this.members.list(actor, organisationId, page);
  }

  @Mutation(() => MemberResult, {
    description:
      'Gives a member another role, for owners and curators. The last owner stays one: `IllegalTransition`.',
  })
  @Allow('signedIn')
  changeMemberRole(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation', 'organisationId') organisationId: string,
    @IdArg('the member', 'personId') personId: string,
    @Args('role', { type: () => MemberRoleEnum, description: 'Role in the organisation from now on.' })
    role: MemberRole,
  ): Promise<Membership> {
    return this.members.changeRole(actor, organisationId, personId, role);
  }

  @Mutation(() => MemberRemovedResult, {
    description:
      'Ends somebody’s membership, for owners and curators. The last owner stays: `IllegalTransition`.',
  })
  @Allow('signedIn')
  removeMember(
    @CurrentActor() actor: Actor,
    @IdArg('the organisation', 'organisationId') organisationId: string,
    @IdArg('the member', 'personId') personId: string,
  ): Promise<Membership> {
    return this.members.remove(actor, organisationId, personId);
  }

  @Mutation(() => MemberRemovedResult, {
    description: 'Ends the viewer’s own membership. The last owner stays: `IllegalTransition`.',
  })
  @Allow('signedIn')
  async leaveOrganisation(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the organisation', 'organisationId') organisationId: string,
  ): Promise<Membership> {
    const membership = await this.members.leave(actor, organisationId);
    Object.assign(context, { actor: actor.as(undefined, membership.organisation) });
    return membership;
  }

  @FieldOf('Member')
  email(membership: Membership): string {
    return membership.person.email;
  }

  @FieldOf('Member')
  async mailsArrive({ person }: Membership, context: RequestContext<Actor>): Promise<boolean | null> {
    if (!context.actor.isCurator) return null;
    return (await this.reaches.load(context, person.email))?.state !== 'unreachable';
  }
}
