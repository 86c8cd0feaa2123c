import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, type Person, PersonLoader } from '@passerelle/accounts';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  IdArg,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { NotFound } from '@passerelle/problems';
import type { Group } from '../group/group.entity.js';
import { GroupLoader } from '../group/group.loader.js';
import { type GroupRequest, GroupRequestLoader } from './group-request.entity.js';
import { GroupRequestConnection, GroupRequestResult, GroupRequestType } from './group-request.graphql.js';
import { GroupRequestsService } from './group-requests.service.js';

const message = { defaultValue: '', description: 'Why one wants to be in it; at most 1 000 characters.' };

@Resolver(() => GroupRequestType)
export class GroupRequestsResolver {
  constructor(
    private readonly service: GroupRequestsService,
    private readonly groups: GroupLoader,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => GroupRequestConnection, {
    description: 'Those that wait for an answer, the newest first; for the lead and curators.',
  })
  @Allow('signedIn')
  requestsOfGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group', 'groupId') groupId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<GroupRequest>> {
    return this.service.ofGroup(actor, groupId, page);
  }

  @Query(() => GroupRequestConnection, { description: 'The viewer’s own, the newest first.' })
  @Allow('signedIn')
  myGroupRequests(@CurrentActor() actor: Actor, @Args() page: ConnectionArgs): Promise<Page<GroupRequest>> {
    return this.service.mine(actor, page);
  }

  @Mutation(() => GroupRequestResult, {
    description: 'Asks to be in a group. Asked again while it is open, it is the same request.',
  })
  @Allow('signedIn')
  requestToJoinGroup(
    @CurrentActor() actor: Actor,
    @IdArg('the group') groupId: string,
    @Args('message', message) text: string,
  ): Promise<GroupRequest> {
    return this.service.request(actor, groupId, { message: text });
  }

  @Mutation(() => GroupRequestResult, {
    description:
      'Makes whoever asks a member, or says no; for the lead and curators. One that is settled is `IllegalTransition`, a full group `LimitReached`.',
  })
  @Allow('signedIn')
  answerGroupRequest(
    @CurrentActor() actor: Actor,
    @IdArg('the request') requestId: string,
    @Args('accept', { description: 'True: a member from now on; false: no.' }) accept: boolean,
  ): Promise<GroupRequest> {
    return this.service.answer(actor, requestId, accept);
  }

  @Mutation(() => GroupRequestResult, {
    description: 'Takes a request of one’s own back; one that is settled is `IllegalTransition`.',
  })
  @Allow('signedIn')
  withdrawGroupRequest(
    @CurrentActor() actor: Actor,
    @IdArg('the request') requestId: string,
  ): Promise<GroupRequest> {
    return this.service.withdraw(actor, requestId);
  }

  @FieldOf('GroupRequest')
  async group({ groupId }: GroupRequest, context: RequestContext): Promise<Group> {
    const group = await this.groups.load(context, groupId);
    if (group === null) throw new NotFound();
    return group;
  }

  @FieldOf('GroupRequest')
  async person({ personId }: GroupRequest, context: RequestContext): Promise<Person> {
    const person = await this.people.load(context, personId);
    if (person === null) throw new NotFound();
    return person;
  }
}

export const providersOfRequests = [GroupRequestLoader, GroupRequestsResolver, GroupRequestsService];
