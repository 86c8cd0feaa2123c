import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import { provideEvents } from '@passerelle/database';
import {
  Allow,
  CurrentActor,
  FieldOf,
  IdArg,
  Once,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import type { Group } from './group.entity.js';
import { groupEvents } from './group.events.js';
import {
  GroupChangeInput,
  GroupConnection,
  GroupInput,
  type GroupPermissions,
  GroupResult,
  GroupsArgs,
  GroupType,
} from './group.graphql.js';
import { GroupLoader, MemberCountLoader, OwnMembershipLoader } from './group.loader.js';
import { type GroupAction, mayOnGroup } from './group.rules.js';
import { GroupsService } from './groups.service.js';

@Resolver(() => GroupType)
export class GroupsResolver {
  constructor(
    private readonly service: GroupsService,
    private readonly memberships: OwnMembershipLoader,
    private readonly counts: MemberCountLoader,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => GroupConnection, { description: 'The working groups, the last founded first.' })
  @Allow('signedIn')
  groups(@CurrentActor() actor: Actor, @Args() asked: GroupsArgs): Promise<Page<Group>> {
    return this.service.list(actor, asked);
  }

  @Query(() => GroupType, {
    description: 'One group, as everybody signed in may see it; most of it is for its members and curators.',
  })
  @Allow('signedIn')
  group(@CurrentActor() actor: Actor, @IdArg('the group') groupId: string): Promise<Group> {
    return this.service.see(actor, groupId);
  }

  @Mutation(() => GroupResult, { description: 'Founds a group, which the viewer leads at first.' })
  @Allow('curator')
  foundGroup(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Name and purpose.' }) input: GroupInput,
    @Once() once: Once,
  ): Promise<Group> {
    return once(
      () => this.service.found(actor, input),
      (made) => this.service.see(actor, made),
    );
  }

  @Mutation(() => GroupResult, {
    description:
      'Changes name or purpose of a group, for its lead and curators. A change by somebody else since `version` is a `Conflict`, a closed group `IllegalTransition`.',
  })
  @Allow('signedIn')
  editGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @Args('version', { type: () => Int, description: 'The group’s `version` that was read.' })
    version: number,
    @Args('input', { description: 'The fields that change.' }) input: GroupChangeInput,
  ): Promise<Group> {
    return this.service.edit(actor, groupId, version, input);
  }

  @Mutation(() => GroupResult, { description: 'Hands a group over to another of its members, who is told.' })
  @Allow('signedIn')
  changeGroupLead(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @IdArg('the member who leads it from now on', 'personId') personId: string,
  ): Promise<Group> {
    return this.service.changeLead(actor, groupId, personId);
  }

  @Mutation(() => GroupResult, { description: 'Ends a group: it is still read, and nothing in it changes.' })
  @Allow('curator')
  closeGroup(@CurrentActor() actor: Actor, @IdArg('the group') groupId: string): Promise<Group> {
    return this.service.close(actor, groupId);
  }

  @FieldOf('Group')
  async lead({ leadId }: Group, context: RequestContext): Promise<Person | null> {
    return leadId === null ? null : this.people.load(context, leadId);
  }

  @FieldOf('Group')
  async memberCount({ id: groupId }: Group, context: RequestContext): Promise<number> {
    return (await this.counts.load(context, groupId))?.count ?? 0;
  }

  @FieldOf('Group')
  async viewerIsMember({ id: groupId }: Group, context: RequestContext): Promise<boolean> {
    return (await this.memberships.load(context, groupId)) !== null;
  }

  @FieldOf('Group')
  async viewerCan(group: Group, context: RequestContext<Actor>): Promise<GroupPermissions> {
    const isMember = (await this.memberships.load(context, group.id)) !== null;
    const isOpen = group.closedAt === null;
    const may = (action: GroupAction): boolean => mayOnGroup(context.actor, action, { group, isMember });
    return {
      read: may('read'),
      edit: isOpen && may('edit'),
      lead: isOpen && may('lead'),
      write: isOpen && may('write'),
      linkNeed: isOpen && may('linkNeed'),
      linkConcept: isOpen && may('linkConcept'),
      request: isOpen && may('request'),
      leave: isOpen && may('leave'),
      close: isOpen && may('close'),
    };
  }
}

export const providersOfGroup = [
  provideEvents(groupEvents),
  GroupLoader,
  GroupsResolver,
  GroupsService,
  MemberCountLoader,
  OwnMembershipLoader,
];
