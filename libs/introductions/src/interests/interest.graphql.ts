import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverType } from '@passerelle/solvers';
import { type InterestDeclineReason, interestDeclineReasons } from './interest.entity.js';
import { type InterestState, interestStates } from './interest.transitions.js';

export const InterestStateEnum = enumOf('InterestState', interestStates);
export const InterestDeclineReasonEnum = enumOf(
  'InterestDeclineReason',
  interestDeclineReasons,
  'Why a curator does not follow an interest up. `not_ready`: the solution is not finished enough; `others_in_touch`: the company is in touch with others.',
);

@ObjectType({ description: 'What the viewer may do with an interest; the server decides the same way.' })
export class InterestPermissions {
  @Field({ description: 'Mark it again, as far as the interest itself is concerned.' })
  mark: boolean;
  @Field()
  withdraw: boolean;
  @Field()
  decline: boolean;
}

@ObjectType('Interest', {
  description: 'A solver wants to answer a need. Its company reads it, and curators.',
})
export class InterestType {
  @Field(() => ID)
  id: string;

  @Field(() => InterestStateEnum)
  state: InterestState;

  @Field(() => NeedType)
  need: NeedType;

  @Field(() => SolverType, {
    nullable: true,
    description: 'Null while the profile is not visible to the viewer.',
  })
  solver: SolverType | null;

  @Field()
  message: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who wrote it; for the solver’s side and curators.',
  })
  person: PersonType | null;

  @Field(() => Date)
  markedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a curator introduced the two or declined.' })
  answeredAt: Date | null;

  @Field(() => InterestDeclineReasonEnum, {
    nullable: true,
    description: 'For the solver’s side and curators.',
  })
  declineReason: InterestDeclineReason | null;

  @Field(() => String, { nullable: true, description: 'For the solver’s side and curators.' })
  declineNote: string | null;

  @Field(() => InterestPermissions)
  viewerCan: InterestPermissions;
}

export const InterestConnection = connectionOf(InterestType, 'InterestConnection');

/** The result of every change of an interest. */
export const InterestResult = resultOf('InterestResult', [
  InterestType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);

@InputType()
export class DeclineInterestInput {
  @Field(() => InterestDeclineReasonEnum)
  reason: InterestDeclineReason;

  @Field({
    defaultValue: '',
    description: 'For the solver to read, at most 1 000 characters; needed with the reason `other`.',
  })
  note: string;
}
