import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type RequestContext, resultOf } from '@passerelle/graphql';
import { InvalidInput, LimitReached } from '@passerelle/problems';
import { JudgementsService } from './judgements.service.js';
import { JudgementsLoader } from './match-judgement.entity.js';
import type { Match } from './match/match.entity.js';
import { MatchType } from './match/match.graphql.js';

/** The result of judging a pair. */
export const JudgementResult = resultOf('JudgementResult', [MatchType, InvalidInput, LimitReached]);

@Resolver(() => MatchType)
export class JudgementsResolver {
  constructor(
    private readonly service: JudgementsService,
    private readonly judgements: JudgementsLoader,
  ) {}

  @Query(() => [MatchType], {
    description:
      'Pairs for the viewer to judge: those of which the score is least sure, then a few at random. None that the viewer has judged, none of their own.',
  })
  @Allow('curator')
  pairsToJudge(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 10, description: 'How many, from 1 to 50.' })
    first: number,
  ): Promise<Match[]> {
    return this.service.pairsToJudge(actor, first);
  }

  @Mutation(() => JudgementResult, {
    description:
      'Says how right a pair is, or corrects what the viewer said of it: for curators who are not a party of it.',
  })
  @Allow('curator')
  judgePair(
    @CurrentActor() actor: Actor,
    @IdArg('the match', 'matchId') matchId: string,
    @Args('grade', { type: () => Int, description: '2: to be introduced; 1: worth a look; 0: no.' })
    grade: number,
  ): Promise<Match> {
    return this.service.judge(actor, matchId, grade);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'What the viewer, a curator, has said of the pair with `judgePair`; null: nothing yet.',
  })
  @FieldOf('Match')
  async viewerGrade(match: Match, context: RequestContext<Actor>): Promise<number | null> {
    if (!context.actor.isCurator) return null;
    const judgements = await this.judgements.load(context, match.id);
    return judgements.find(({ personId }) => personId === context.actor.personId)?.grade ?? null;
  }
}

export const providersOfJudgements = [JudgementsLoader, JudgementsResolver, JudgementsService];
