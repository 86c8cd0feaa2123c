import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, ConnectionArgs, CurrentActor, type Page } from '@passerelle/graphql';
import type { Introduction } from '../introduction/introduction.entity.js';
import { IntroductionConnection, IntroductionType } from '../introduction/introduction.graphql.js';
import { IntroductionCountsType, IntroductionTurnEnum } from './introduction-turn.graphql.js';
import type { IntroductionTurn } from './introduction-turn.js';
import { IntroductionTurns } from './introduction-turns.js';

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
