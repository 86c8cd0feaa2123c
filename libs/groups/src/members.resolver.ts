import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Actor, PersonType } from '@passerelle/accounts';
import {
  Allow,
  ConnectionArgs,
  connectionOf,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
} from '@passerelle/graphql';
import type { Group, GroupMember } from './group/group.entity.js';
import { GroupResult } from './group/group.graphql.js';
import { GroupMembersService } from './members.service.js';

@ObjectType('GroupMember', { description: 'Somebody who is in a group.' })
export class GroupMemberType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person: PersonType;

  @Field(() => Date, { description: 'When they became a member.' })
  since: Date;

  @Field({ description: 'Whether they lead it.' })
  leads: boolean;
}

export const GroupMemberConnection = connectionOf(GroupMemberType, 'GroupMemberConnection');

@Resolver(() => GroupMemberType)
export class GroupMembersResolver {
  constructor(private readonly service: GroupMembersService) {}

  @Query(() => GroupMemberConnection, { description: 'For members and curators.' })
  @Allow('signedIn')
  membersOfGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group', 'groupId') groupId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<GroupMember>> {
    return this.service.list(actor, groupId, page);
  }

  @Mutation(() => GroupResult, {
    description:
      'Ends the viewer’s own membership; the lead hands the group over before (`IllegalTransition`).',
  })
  @Allow('signedIn')
  leaveGroup(@CurrentActor() actor: Actor, @IdArg('the group') groupId: string): Promise<Group> {
    return this.service.leave(actor, groupId);
  }

  @Mutation(() => GroupResult, { description: 'Removes somebody from a group. They are told.' })
  @Allow('signedIn')
  removeGroupMember(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @IdArg('the member; the lead stays (`IllegalTransition`)', 'personId') personId: string,
  ): Promise<Group> {
    return this.service.remove(actor, groupId, personId);
  }

  @FieldOf('GroupMember')
  leads({ personId, group }: GroupMember): boolean {
    return group.leadId === personId;
  }
}
