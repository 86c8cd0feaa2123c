import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { Conflict, IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { OrganisationType } from '../organisations/index.js';
import { PersonType } from '../people/index.js';
import { type JoinRequestState, joinRequestStates } from './join-request.entity.js';

export const JoinRequestStateEnum = enumOf('JoinRequestState', joinRequestStates);

@ObjectType('JoinRequest', { description: 'Somebody asks to become a member of an organisation.' })
export class JoinRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => JoinRequestStateEnum)
  state: JoinRequestState;

  @Field()
  requestedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was accepted, refused or withdrawn.' })
  settledAt: Date | null;

  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => PersonType)
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
