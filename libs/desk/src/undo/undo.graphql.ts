import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { InterestType, IntroductionRequestType, IntroductionType } from '@passerelle/introductions';
import { NeedType } from '@passerelle/needs';
import { type UndoableAct, undoableActs } from './undoable-decisions.js';

export const UndoableActEnum = enumOf('UndoableAct', undoableActs, 'What may be undone for a while.', {
  publish: 'A need was published.',
  request_changes: 'A need was sent back.',
  refuse: 'A need was refused.',
  introduce: 'A need was introduced to a solver.',
  decline_interest: 'An interest was declined.',
  decline_request: 'A request to be introduced was declined.',
});

@ObjectType('UndoableDecision', { description: 'What the viewer has decided, and nobody was told of yet.' })
export class UndoableDecisionType {
  @Field(() => ID, { description: 'UUID of the decision.' })
  id: string;

  @Field(() => UndoableActEnum, {
    description:
      'Undone by `undoNeedDecision`, `undoIntroductions`, `undoInterestDecline` or `undoIntroductionRequestDecline`.',
  })
  act: UndoableAct;

  @Field({ description: 'When it was taken.' })
  at: Date;

  @Field({ description: 'Those concerned are told then.' })
  until: Date;

  @Field(() => NeedType, { nullable: true, description: 'That the decision is about.' })
  need: NeedType | null;

  @Field(() => IntroductionType, {
    nullable: true,
    description: 'The introduction that was proposed; null: the decision is another one.',
  })
  introduction: IntroductionType | null;

  @Field(() => InterestType, {
    nullable: true,
    description: 'The interest that was declined; null: the decision is another one.',
  })
  interest: InterestType | null;

  @Field(() => IntroductionRequestType, {
    nullable: true,
    description: 'The request that was declined; null: the decision is another one.',
  })
  request: IntroductionRequestType | null;
}
