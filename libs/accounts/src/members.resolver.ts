import { Injectable } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '@passerelle/database';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  ListLoader,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { In } from 'typeorm';
import type { Actor, MemberRole } from './actor/actor.js';
import { MembersService } from './members.service.js';
import {
  MemberConnection,
  MemberRemovedResult,
  MemberResult,
  MemberRoleEnum,
  MemberType,
} from './membership.graphql.js';
import { Membership } from './organisations/membership.entity.js';
import { MailReachLoader } from './reach/mail-reach.loader.js';

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
    @Args('organisationId', { type: () => ID, description: 'UUID of the organisation.' })
    organisationId: string,
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
    @Args('organisationId', { type: () => ID, description: 'UUID of the organisation.' })
    organisationId: string,
    @Args('personId', { type: () => ID, description: 'UUID of the member.' }) personId: string,
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
    @Args('organisationId', { type: () => ID, description: 'UUID of the organisation.' })
    organisationId: string,
    @Args('personId', { type: () => ID, description: 'UUID of the member.' }) personId: string,
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
    @Args('organisationId', { type: () => ID, description: 'UUID of the organisation.' })
    organisationId: string,
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

/** Finds the memberships of people, with the organisations. */
@Injectable()
export class MembershipLoader extends ListLoader<string, Membership> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(personIds: readonly string[]): Promise<Membership[]> {
    return this.database.manager.find(Membership, {
      where: { personId: In([...personIds]) },
      relations: { organisation: true },
      order: { organisationId: 'ASC' },
    });
  }

  protected keyOf(membership: Membership): string {
    return membership.personId;
  }
}
