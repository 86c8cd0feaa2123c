import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { InterestType, IntroductionRequestType, IntroductionType } from '@passerelle/introductions';
import { NeedType } from '@passerelle/needs';
import { type UndoableAct, undoableActs } from './undoable-decisions.js';

export const UndoableActEnum = enumOf('UndoableAct', undoableActs, 'What may be undone for a while.');

@ObjectType('UndoableDecision', { description: 'What the viewer has decided, and nobody was told of yet.' })
export class UndoableDecisionType {
  @Field(() => ID)
  id: string;

  @Field(() => UndoableActEnum, {
    description:
      'Undone by `undoNeedDecision`, `undoIntroductions`, `undoInterestDecline` or `undoIntroductionRequestDecline`.',
  })
  act: UndoableAct;

  @Field()
  at: Date;

  @Field({ description: 'Those concerned are told then.' })
  until: Date;

  @Field(() => NeedType, { nullable: true, description: 'That the decision is about.' })
  need: NeedType | null;

  @Field(() => IntroductionType, { nullable: true })
  introduction: IntroductionType | null;

  @Field(() => InterestType, { nullable: true })
  interest: InterestType | null;

  @Field(() => IntroductionRequestType, { nullable: true })
  request: IntroductionRequestType | null;
}
