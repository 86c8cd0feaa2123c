import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import {
  Allow,
  ConnectionArgs,
  CurrentActor,
  FieldOf,
  type Page,
  type RequestContext,
} from '@passerelle/graphql';
import { type Need, NeedLoader } from '@passerelle/needs';
import { type Idea, IdeaLoader, type Solver, SolverLoader } from '@passerelle/solvers';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { distanceInWords } from './distance-in-words.js';
import type { Match } from './match.entity.js';
import { MatchConnection, type MatchPart, MatchType, type SharedWord } from './match.graphql.js';
import { MatchLists } from './match-lists.js';
import { fullScore } from './score.js';
import type { TerritoryCloseness } from './territory-closeness.js';

@Resolver(() => MatchType)
export class MatchesResolver {
  constructor(
    private readonly lists: MatchLists,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly ideas: IdeaLoader,
    private readonly tags: TagLoader,
  ) {}

  @Query(() => MatchConnection, {
    description: 'Who could answer a need, best first, for its company and curators.',
  })
  @Allow('signedIn')
  matchesOfNeed(
    @CurrentActor() actor: Actor,
    @Args('needId', { type: () => ID }) needId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Match>> {
    return this.lists.ofNeed(actor, needId, page);
  }

  @Query(() => MatchConnection, {
    description: 'The needs that a solver could answer, best first, for its holder and curators.',
  })
  @Allow('signedIn')
  matchesOfSolver(
    @CurrentActor() actor: Actor,
    @Args('solverId', { type: () => ID }) solverId: string,
    @Args() page: ConnectionArgs,
  ): Promise<Page<Match>> {
    return this.lists.ofSolver(actor, solverId, page);
  }

  @FieldOf('Match')
  parts({ reasons }: Match): MatchPart[] {
    return Object.entries(reasons.parts).map(([part, points]) => ({ part, share: points / fullScore }));
  }

  @FieldOf('Match')
  async sharedTags(
    { reasons }: Match,
    context: RequestContext,
  ): Promise<{ tag: Tag; needOrigin: string; solverOrigin: string }[]> {
    const shared = await Promise.all(
      reasons.tags.map(async ({ tagId, need, solver }) => {
        const tag = await this.tags.load(context, tagId);
        return tag === null ? [] : [{ tag, needOrigin: need.origin, solverOrigin: solver.origin }];
      }),
    );
    return shared.flat();
  }

  @FieldOf('Match')
  sharedWords({ reasons }: Match): SharedWord[] {
    return reasons.words;
  }

  @FieldOf('Match')
  async idea({ reasons }: Match, context: RequestContext): Promise<Idea | null> {
    return reasons.ideaId === undefined ? null : this.ideas.load(context, reasons.ideaId);
  }

  @FieldOf('Match')
  territory({ reasons }: Match): TerritoryCloseness | null {
    return reasons.territory ?? null;
  }

  @FieldOf('Match')
  distance({ reasons }: Match, { language }: RequestContext): string | null {
    return reasons.territory === undefined ? null : distanceInWords(reasons.territory, language);
  }

  // Whoever may read a match may read both of its sides: the lists see to it.
  @FieldOf('Match')
  need(match: Match, context: RequestContext): Promise<Need | null> {
    return this.needs.load(context, match.needId);
  }

  @FieldOf('Match')
  solver(match: Match, context: RequestContext): Promise<Solver | null> {
    return this.solvers.load(context, match.solverId);
  }
}
