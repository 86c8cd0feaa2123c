import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '@passerelle/graphql';
import { type IntroductionTurn, introductionTurns } from './introduction-turn.js';

export const IntroductionTurnEnum = enumOf(
  'IntroductionTurn',
  introductionTurns,
  'Whose turn it is in an introduction, for the viewer’s side.',
  {
    mine: 'The viewer’s side has to answer, to propose or choose times, or to say what came of it.',
    theirs: 'The other side has to answer, or to choose a time.',
    meeting: 'Nobody’s until they meet, or until they are asked what came of it.',
    over: 'Nobody’s any more.',
  },
);

@ObjectType('IntroductionCounts', { description: 'In how many introductions it is whose turn.' })
export class IntroductionCountsType implements Record<IntroductionTurn, number> {
  @Field(() => Int, { description: 'In how many the viewer’s side has something to do.' })
  mine: number;

  @Field(() => Int, { description: 'In how many the other side has something to do.' })
  theirs: number;

  @Field(() => Int, { description: 'In how many a meeting is to come, or was held and nobody is asked yet.' })
  meeting: number;

  @Field(() => Int, { description: 'How many are over.' })
  over: number;
}
