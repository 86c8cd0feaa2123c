import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@passerelle/accounts';
import { connectionOf, LocalDate, resultOf } from '@passerelle/graphql';
import { IllegalTransition, InvalidInput } from '@passerelle/problems';
import type { Outcome } from '../introduction/introduction.entity.js';
import { IntroductionType, OutcomeEnum, PartySideEnum } from '../introduction/introduction.graphql.js';
import type { PartySide } from '../parties/parties.js';
import type { FollowUpStep } from './follow-up.entity.js';

@ObjectType({ description: 'What the viewer may do with a follow-up; the server decides the same way.' })
export class FollowUpPermissions {
  @Field({ description: 'Answer it, or correct the answer of one’s own side.' })
  answer: boolean;
}

@ObjectType('FollowUp', {
  description: 'One question to one side of an introduction: did you meet, and what came of it?',
})
export class FollowUpType {
  @Field(() => ID, { description: 'UUID of the question.' })
  id: string;

  @Field(() => IntroductionType, { description: 'What it is about.' })
  introduction: IntroductionType;

  @Field(() => PartySideEnum, { description: 'Which side is asked.' })
  side: PartySide;

  @Field(() => Int, { description: 'After how many days it is asked: 10, 90 or 365.' })
  step: FollowUpStep;

  @Field(() => LocalDate, { description: 'The day, in France, from which it is asked.' })
  dueOn: string;

  @Field(() => Date, {
    nullable: true,
    description: 'The first may be answered before: then it is when that was said, and it is asked no more.',
  })
  askedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided not to ask it.' })
  passedOverAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last answered; null: not yet.' })
  answeredAt: Date | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who answered last; null: nobody yet, or somebody without an account.',
  })
  answeredBy: PersonType | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they met; null: not answered yet.' })
  happened: boolean | null;

  @Field(() => OutcomeEnum, {
    nullable: true,
    description: 'What came of it; null too if they did not meet.',
  })
  outcome: Outcome | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the side added, at most 1 000 characters; null: nothing. For the side itself and curators.',
  })
  note: string | null;

  @Field(() => FollowUpPermissions, { description: 'What the viewer may do with the question now.' })
  viewerCan: FollowUpPermissions;
}

@InputType({ description: 'What one side says: whether they met, and what came of it.' })
export class FollowUpAnswerInput {
  @Field({ description: 'Whether they met.' })
  happened: boolean;

  @Field(() => OutcomeEnum, { nullable: true, description: 'Needed if they met, and only then.' })
  outcome: Outcome | null;

  @Field({ defaultValue: '', description: 'For curators and one’s own side; at most 1 000 characters.' })
  note: string;
}

export const FollowUpConnection = connectionOf(FollowUpType, 'FollowUpConnection');

/** The result of an answer. */
export const FollowUpResult = resultOf('FollowUpResult', [FollowUpType, InvalidInput, IllegalTransition]);
