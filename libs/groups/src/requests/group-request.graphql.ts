import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { GroupType } from '../group/index.js';
import { type GroupRequestState, groupRequestStates } from './group-request.entity.js';

export const GroupRequestStateEnum = enumOf('GroupRequestState', groupRequestStates);

@ObjectType('GroupRequest', { description: 'Somebody asks to be in a group.' })
export class GroupRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => GroupType)
  group: GroupType;

  @Field(() => PersonType)
  person: PersonType;

  @Field({ description: 'May be empty.' })
  message: string;

  @Field(() => GroupRequestStateEnum)
  state: GroupRequestState;

  @Field(() => Date)
  requestedAt: Date;

  @Field(() => Date, { nullable: true })
  settledAt: Date | null;
}

export const GroupRequestConnection = connectionOf(GroupRequestType, 'GroupRequestConnection');
export const GroupRequestResult = resultOf('GroupRequestResult', [
  GroupRequestType,
  InvalidInput,
  IllegalTransition,
  Conflict,
  LimitReached,
]);
