import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverType } from '@passerelle/solvers';
import { type RequestDeclineReason, requestDeclineReasons } from './introduction-request.entity.js';
import { type PairRequestState, pairRequestStates } from '../pair-request.entity.js';

export const RequestStateEnum = enumOf(
  'IntroductionRequestState',
  pairRequestStates,
  'How far a request to be introduced is.',
  {
    open: 'It waits for a curator.',
    withdrawn: 'The company does not ask any more.',
    declined: 'A curator does not introduce the two, and said why.',
    introduced: 'A curator has introduced the two, whatever came of that.',
  },
);
export const RequestDeclineReasonEnum = enumOf(
  'IntroductionRequestDeclineReason',
  requestDeclineReasons,
  'Why a curator does not introduce the two.',
  {
    does_not_fit: 'The solution does not fit the need.',
    too_far: 'The two are too far apart.',
    not_ready: 'The solution is not finished enough.',
    not_available: 'The solver takes no introduction for now.',
    others_under_way: 'Other introductions of this need come first.',
    other: 'Something else, which the note says.',
  },
);

@ObjectType({
  description: 'What the viewer may do with a request; the server decides the same way.',
})
export class IntroductionRequestPermissions {
  @Field({ description: 'Ask again, as far as the request itself is concerned.' })
  ask: boolean;
  @Field({ description: 'Take it back while it is open: the company.' })
  withdraw: boolean;
  @Field({
    description: 'Not introduce the two, with a reason, while it is open: curators who are on neither side.',
  })
  decline: boolean;
}

@ObjectType('IntroductionRequest', {
  description: 'The company of a need asks to meet a solver. It reads it, and curators; the solver does not.',
})
export class IntroductionRequestType {
  @Field(() => ID, { description: 'UUID of the request.' })
  id: string;

  @Field(() => RequestStateEnum, { description: 'How far it is.' })
  state: PairRequestState;

  @Field(() => NeedType, { description: 'The need for which the company asks.' })
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

  @Field(() => Date, { description: 'When it was last opened: its place in the queue.' })
  askedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a curator introduced the two or declined.' })
  answeredAt: Date | null;

  @Field(() => RequestDeclineReasonEnum, {
    nullable: true,
    description: 'Why a curator does not introduce the two; null unless it is `declined`.',
  })
  declineReason: RequestDeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same in the curator’s own words, at most 1 000 characters; null: none.',
  })
  declineNote: string | null;

  @Field(() => IntroductionRequestPermissions, {
    description: 'What the viewer may do with the request in its present state.',
  })
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

@InputType({ description: 'Why two are not introduced, for the company to read.' })
export class DeclineIntroductionRequestInput {
  @Field(() => RequestDeclineReasonEnum, { description: 'One of the list.' })
  reason: RequestDeclineReason;

  @Field({
    defaultValue: '',
    description: 'For the company to read, at most 1 000 characters; needed with the reason `other`.',
  })
  note: string;
}
