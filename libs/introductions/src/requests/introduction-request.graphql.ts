import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverType } from '@passerelle/solvers';
import { type RequestDeclineReason, requestDeclineReasons } from './introduction-request.entity.js';
import { type RequestState, requestStates } from './introduction-request.transitions.js';

export const RequestStateEnum = enumOf('IntroductionRequestState', requestStates);
export const RequestDeclineReasonEnum = enumOf(
  'IntroductionRequestDeclineReason',
  requestDeclineReasons,
  'Why a curator does not introduce the two. `not_ready`: the solution is not finished enough; `not_available`: the solver takes no introduction for now; `others_under_way`: other introductions of this need come first.',
);

@ObjectType({
  description: 'What the viewer may do with a request; the server decides the same way.',
})
export class IntroductionRequestPermissions {
  @Field({ description: 'Ask again, as far as the request itself is concerned.' })
  ask: boolean;
  @Field()
  withdraw: boolean;
  @Field()
  decline: boolean;
}

@ObjectType('IntroductionRequest', {
  description: 'The company of a need asks to meet a solver. It reads it, and curators; the solver does not.',
})
export class IntroductionRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => RequestStateEnum)
  state: RequestState;

  @Field(() => NeedType)
  need: NeedType;

  @Field(() => SolverType, {
    nullable: true,
    description: 'Null while the profile is not visible to the viewer.',
  })
  solver: SolverType | null;

  @Field({ description: 'To the curators; may be empty.' })
  note: string;

  @Field(() => PersonType, { nullable: true, description: 'Who asked; null: their account is gone.' })
  person: PersonType | null;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a curator introduced the two or declined.' })
  answeredAt: Date | null;

  @Field(() => RequestDeclineReasonEnum, { nullable: true })
  declineReason: RequestDeclineReason | null;

  @Field(() => String, { nullable: true })
  declineNote: string | null;

  @Field(() => IntroductionRequestPermissions)
  viewerCan: IntroductionRequestPermissions;
}

export const IntroductionRequestConnection = connectionOf(
  IntroductionRequestType,
  'IntroductionRequestConnection',
);

/** The result of every change of a request. */
export const IntroductionRequestResult = resultOf('IntroductionRequestResult', [
  IntroductionRequestType,
  InvalidInput,
  IllegalTransition,
  LimitReached,
]);

@InputType()
export class DeclineIntroductionRequestInput {
  @Field(() => RequestDeclineReasonEnum)
  reason: RequestDeclineReason;

  @Field({
    defaultValue: '',
    description: 'For the company to read, at most 1 000 characters; needed with the reason `other`.',
  })
  note: string;
}
