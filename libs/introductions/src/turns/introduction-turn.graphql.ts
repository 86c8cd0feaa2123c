import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { type IntroductionTurn, introductionTurns } from './introduction-turn.js';

export const IntroductionTurnEnum = enumOf(
  'IntroductionTurn',
  introductionTurns,
  'Whose turn it is in an introduction, for the viewer’s side: its own, the other’s, nobody’s until they meet, or it is over.',
);

@ObjectType('IntroductionCounts', { description: 'In how many introductions it is whose turn.' })
export class IntroductionCountsType implements Record<IntroductionTurn, number> {
  @Field(() => Int)
  mine: number;

  @Field(() => Int)
  theirs: number;

  @Field(() => Int)
  meeting: number;

  @Field(() => Int)
  over: number;
}
