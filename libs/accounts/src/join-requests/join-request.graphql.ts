import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { type RequestToJoinState, requestToJoinStates } from '@passerelle/requests';
import { OrganisationType } from '../organisations/organisation.graphql.js';
import { PersonType } from '../people/person.graphql.js';

export const JoinRequestStateEnum = enumOf(
  'JoinRequestState',
  requestToJoinStates,
  'How far a request to join an organisation is.',
  {
    open: 'It waits for an answer of an owner or a curator.',
    accepted: 'The person has become a member.',
    refused: 'An owner or a curator said no.',
    withdrawn: 'Whoever asked no longer wants to join.',
  },
);

@ObjectType('JoinRequest', { description: 'Somebody asks to become a member of an organisation.' })
export class JoinRequestType {
  @Field(() => ID, { description: 'UUID of the request.' })
  id: string;

  @Field(() => JoinRequestStateEnum, { description: 'How far it is; it changes once, from `open`.' })
  state: RequestToJoinState;

  @Field({ description: 'When it was made.' })
  requestedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was accepted, refused or withdrawn.' })
  settledAt: Date | null;

  @Field(() => OrganisationType, { description: 'Which one the person asks to join.' })
  organisation: OrganisationType;

  @Field(() => PersonType, { description: 'Who asks.' })
  person: PersonType;

  @Field({ description: 'Where whoever asks is written to: those who answer know it by this.' })
  email: string;
}

export const JoinRequestConnection = connectionOf(JoinRequestType, 'JoinRequestConnection');
export const RequestToJoinResult = resultOf('RequestToJoinResult', [
  JoinRequestType,
  InvalidInput,
  Conflict,
  LimitReached,
]);
export const JoinRequestResult = resultOf('JoinRequestResult', [JoinRequestType, IllegalTransition]);
