import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type RequestToJoinState, requestToJoinStates } from '@passerelle/requests';
import { GroupType } from '../group/group.graphql.js';

export const GroupRequestStateEnum = enumOf(
  'GroupRequestState',
  requestToJoinStates,
  'How far a request to be in a group is.',
  {
    open: 'It waits for an answer of the lead or a curator.',
    accepted: 'The person has become a member.',
    refused: 'The lead or a curator said no.',
    withdrawn: 'Whoever asked no longer wants to be in it.',
  },
);

@ObjectType('GroupRequest', { description: 'Somebody asks to be in a group.' })
export class GroupRequestType {
  @Field(() => ID, { description: 'UUID of the request.' })
  id: string;

  @Field(() => GroupType, { description: 'Which group the person asks to be in.' })
  group: GroupType;

  @Field(() => PersonType, { description: 'Who asks.' })
  person: PersonType;

  @Field({ description: 'Why they want to be in it, at most 1 000 characters; may be empty.' })
  message: string;

  @Field(() => GroupRequestStateEnum, { description: 'How far it is; it changes once, from `open`.' })
  state: RequestToJoinState;

  @Field(() => Date, { description: 'When it was made.' })
  requestedAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was accepted, refused or withdrawn; null: not yet.',
  })
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
