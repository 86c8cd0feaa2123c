import { Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, ConnectionArgs, CurrentActor, enumOf, type Page } from '@passerelle/graphql';
import type { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionConnection, IntroductionType } from '../introduction/introduction.graphql.js';
import { type IntroductionTurn, introductionTurns } from './introduction-turn.js';
import { IntroductionTurns } from './introduction-turns.js';

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

@Resolver(() => IntroductionType)
export class IntroductionTurnsResolver {
  constructor(private readonly turns: IntroductionTurns) {}

  @Query(() => IntroductionConnection, {
    description: 'Those in which the viewer is a party and it is this turn, newest first.',
  })
  @Allow('signedIn')
  myIntroductionsByTurn(
    @CurrentActor() actor: Actor,
    @Args('turn', { type: () => IntroductionTurnEnum, description: 'Whose turn it is in them.' })
    turn: IntroductionTurn,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Introduction>> {
    return this.turns.ofTurn(actor, turn, page);
  }

  @Query(() => IntroductionCountsType, {
    description: 'How many introductions the viewer is a party in, by turn.',
  })
  @Allow('signedIn')
  myIntroductionCounts(@CurrentActor() actor: Actor): Promise<IntroductionCountsType> {
    return this.turns.count(actor);
  }
}
