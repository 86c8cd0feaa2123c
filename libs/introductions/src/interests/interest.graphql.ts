import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, enumOf, resultOf } from '@passerelle/graphql';
import { NeedType } from '@passerelle/needs';
import { IllegalTransition, InvalidInput, LimitReached } from '@passerelle/problems';
import { SolverType } from '@passerelle/solvers';
import { type InterestDeclineReason, interestDeclineReasons } from './interest.entity.js';
import { type PairRequestState, pairRequestStates } from '../pair-request.entity.js';

export const InterestStateEnum = enumOf('InterestState', pairRequestStates, 'How far an interest is.', {
  open: 'It waits for a curator.',
  withdrawn: 'The solver does not want to answer any more.',
  declined: 'A curator does not follow it up, and said why.',
  introduced: 'A curator has introduced the two, whatever came of that.',
});
export const InterestDeclineReasonEnum = enumOf(
  'InterestDeclineReason',
  interestDeclineReasons,
  'Why a curator does not follow an interest up.',
  {
    does_not_fit: 'The solution does not fit the need.',
    too_far: 'The two are too far apart.',
    not_ready: 'The solution is not finished enough.',
    others_in_touch: 'The company is in touch with others.',
    need_changed: 'The need has changed.',
    other: 'Something else, which the note says.',
  },
);

@ObjectType({ description: 'What the viewer may do with an interest; the server decides the same way.' })
export class InterestPermissions {
  @Field({ description: 'Mark it again, as far as the interest itself is concerned.' })
  mark: boolean;
  @Field({ description: 'Take it back while it is open: those who hold the profile.' })
  withdraw: boolean;
  @Field({
    description: 'Not follow it up, with a reason, while it is open: curators who are on neither side.',
  })
  decline: boolean;
}

@ObjectType('Interest', {
  description: 'A solver wants to answer a need. Its company reads it, and curators.',
})
export class InterestType {
  @Field(() => ID, { description: 'UUID of the interest.' })
  id: string;

  @Field(() => InterestStateEnum, { description: 'How far it is.' })
  state: PairRequestState;

  @Field(() => NeedType, { description: 'The need that the solver wants to answer.' })
  need: NeedType;

  @Field(() => SolverType, {
    nullable: true,
    description: 'Null while the profile is not visible to the viewer.',
  })
  solver: SolverType | null;

  @Field({ description: 'What the solver says to the company and the curators, from 10 to 500 characters.' })
  message: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who wrote it; for the solver’s side and curators.',
  })
  person: PersonType | null;

  @Field(() => Date, { description: 'When it was last opened: its place in the queue.' })
  markedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a curator introduced the two or declined.' })
  answeredAt: Date | null;

  @Field(() => InterestDeclineReasonEnum, {
    nullable: true,
    description:
      'Why a curator does not follow it up; null: none has declined it, or the viewer may not know. For the solver’s side and curators.',
  })
  declineReason: InterestDeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same in the curator’s own words, at most 1 000 characters. For the solver’s side and curators.',
  })
  declineNote: string | null;

  @Field(() => InterestPermissions, {
    description: 'What the viewer may do with the interest in its present state.',
  })
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

@InputType({ description: 'Why an interest is not followed up, for the solver to read.' })
export class DeclineInterestInput {
  @Field(() => InterestDeclineReasonEnum, { description: 'One of the list.' })
  reason: InterestDeclineReason;

  @Field({
    defaultValue: '',
    description: 'For the solver to read, at most 1 000 characters; needed with the reason `other`.',
  })
  note: string;
}
