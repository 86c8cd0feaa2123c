import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, ConnectionArgs, CurrentActor, FieldOf, type Page } from '@passerelle/graphql';
import { type Group, type GroupMember, GroupResult } from '../group/index.js';
import { GroupMemberConnection, GroupMemberType } from './member.graphql.js';
import { GroupMembersService } from './members.service.js';

const id = { type: () => ID };

@Resolver(() => GroupMemberType)
export class GroupMembersResolver {
  constructor(private readonly service: GroupMembersService) {}

  @Query(() => GroupMemberConnection, { description: 'For members and curators.' })
  @Allow('signedIn')
  membersOfGroup(
    @CurrentActor() actor: Actor,
    @Args('groupId', id) groupId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<GroupMember>> {
    return this.service.list(actor, groupId, page);
  }

  @Mutation(() => GroupResult)
  @Allow('signedIn')
  leaveGroup(@CurrentActor() actor: Actor, @Args('id', id) groupId: string): Promise<Group> {
    return this.service.leave(actor, groupId);
  }

  @Mutation(() => GroupResult, { description: 'Removes somebody from a group. They are told.' })
  @Allow('signedIn')
  removeGroupMember(
    @CurrentActor() actor: Actor,
    @Args('id', id) groupId: string,
    @Args('personId', id) personId: string,
  ): Promise<Group> {
    return this.service.remove(actor, groupId, personId);
  }

  @FieldOf('GroupMember')
  leads({ personId, group }: GroupMember): boolean {
    return group.leadId === personId;
  }
}
