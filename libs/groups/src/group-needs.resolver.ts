import { Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext, resultOf } from '@passerelle/graphql';
import { mayOnNeed, type Need, NeedLoader } from '@passerelle/needs';
import { IllegalTransition, LimitReached } from '@passerelle/problems';
import { GroupNeedsLoader } from './group-need.entity.js';
import { GroupNeedsService } from './group-needs.service.js';
import type { Group } from './group/group.entity.js';
import { GroupType } from './group/group.graphql.js';
import { OwnMembershipLoader } from './group/group.loader.js';
import { mayOnGroup } from './group/group.rules.js';

export const GroupNeedResult = resultOf('GroupNeedResult', [GroupType, IllegalTransition, LimitReached]);

@Resolver(() => GroupType)
export class GroupNeedsResolver {
  constructor(
    private readonly service: GroupNeedsService,
    private readonly linked: GroupNeedsLoader,
    private readonly memberships: OwnMembershipLoader,
    private readonly allNeeds: NeedLoader,
  ) {}

  @Mutation(() => GroupNeedResult, {
    description:
      'Adds a need to those that a group works on: for curators, and for members from its company.',
  })
  @Allow('signedIn')
  linkNeedToGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @IdArg('the need', 'needId') needId: string,
  ): Promise<Group> {
    return this.service.link(actor, groupId, needId);
  }

  @Mutation(() => GroupNeedResult, {
    description:
      'Takes a need out of those that a group works on: for curators, and for members from its company.',
  })
  @Allow('signedIn')
  unlinkNeedFromGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @IdArg('the need', 'needId') needId: string,
  ): Promise<Group> {
    return this.service.unlink(actor, groupId, needId);
  }

  @FieldOf('Group')
  async needs(group: Group, context: RequestContext<Actor>): Promise<Need[]> {
    const isMember = (await this.memberships.load(context, group.id)) !== null;
    if (!mayOnGroup(context.actor, 'read', { group, isMember })) return [];
    const linked = await this.linked.load(context, group.id);
    const needs = await this.allNeeds.loadAll(
      context,
      linked.map(({ needId }) => needId),
    );
    return needs.filter((need) => mayOnNeed(context.actor, 'see', need));
  }
}

export const providersOfNeeds = [GroupNeedsLoader, GroupNeedsResolver, GroupNeedsService];
