import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, FieldOf, IdArg, type Page, type RequestContext } from '@passerelle/graphql';
import { fullScore, keepThreshold, type TagSide, type TerritoryCloseness } from '@passerelle/matching-engine';
import { mayOnNeed, type Need, NeedLoader, NeedType } from '@passerelle/needs';
import { sentenceIn } from '@passerelle/problems';
import { type Idea, IdeaLoader, seesIdea, type Solver, SolverLoader } from '@passerelle/solvers';
import { type Tag, TagLoader } from '@passerelle/taxonomy';
import { ActiveDismissalsLoader } from '../dismissals/match-dismissal.entity.js';
import type { Match } from '../match/match.entity.js';
import {
  distanceInWords,
  MatchConnection,
  MatchesArgs,
  type MatchingState,
  MatchingStateEnum,
  type MatchPart,
  type MatchPermissions,
  MatchType,
  type SharedTag,
  type SharedWord,
} from '../match/match.graphql.js';
import { type MatchAction, mayOnMatch, type Pair, sidesWithdrawnBy } from '../match/match.policy.js';
import { partsOutOfHundred, scoreOutOfHundred } from '../match/score-out-of-hundred.js';
import { sentences } from '../matching.sentences.js';
import { MatchLists } from './match-lists.js';
import { MatchingStateLoader } from './matching-state.loader.js';
import { MyMatchesLoader } from './my-matches.loader.js';

@Resolver(() => MatchType)
export class MatchesResolver {
  constructor(
    private readonly lists: MatchLists,
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
    private readonly ideas: IdeaLoader,
    private readonly tags: TagLoader,
    private readonly activeDismissals: ActiveDismissalsLoader,
  ) {}

  @Query(() => MatchType, {
    description:
      'A match, in whatever state: for the company of its need, whoever holds its profile, and curators.',
  })
  @Allow('signedIn')
  match(@CurrentActor() actor: Actor, @IdArg('the match') id: string): Promise<Match> {
    return this.lists.see(actor, id);
  }

  @Query(() => MatchConnection, {
    description: `Who could answer a need, best first, for its company and curators. While \`Need.matching\` is \`waiting\`, it says what was found before, and nothing of a need just published. It holds all that are kept, with a score of ${keepThreshold} or more; the preview’s \`solverCount\` counts only those who stand out and can be reached.`,
  })
  @Allow('signedIn')
  matchesOfNeed(
    @CurrentActor() actor: Actor,
    @IdArg('the need', 'needId') needId: string,
    @Args() args: MatchesArgs,
  ): Promise<Page<Match>> {
    return this.lists.ofNeed(actor, needId, args);
  }

  @Query(() => MatchConnection, {
    description: 'The needs that a solver could answer, best first, for its holder and curators.',
  })
  @Allow('signedIn')
  matchesOfSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile', 'solverId') solverId: string,
    @Args() args: MatchesArgs,
  ): Promise<Page<Match>> {
    return this.lists.ofSolver(actor, solverId, args);
  }

  @FieldOf('Match')
  points({ reasons }: Match): number {
    return scoreOutOfHundred(reasons);
  }

  @FieldOf('Match')
  parts({ reasons }: Match, { language }: RequestContext): MatchPart[] {
    return partsOutOfHundred(reasons).map((part) => ({
      ...part,
      label: sentenceIn(sentences.partLabel(part), language),
      explanation: sentenceIn(sentences.partExplanation(part), language),
    }));
  }

  @FieldOf('Match')
  async sharedTags({ reasons }: Match, context: RequestContext): Promise<SharedTagFound[]> {
    const shared = await Promise.all(
      reasons.tags.map(async ({ tagId, need, solver, points }) => {
        const tag = await this.tags.load(context, tagId);
        if (tag === null) return [];
        return {
          tag,
          needOrigin: need.origin,
          needTag: await this.narrowerTag(need, context),
          needWords: need.written ?? null,
          solverOrigin: solver.origin,
          solverTag: await this.narrowerTag(solver, context),
          solverWords: solver.written ?? null,
          share: points / fullScore,
        };
      }),
    );
    return shared.flat();
  }

  @FieldOf('Match')
  sharedWords({ reasons }: Match): SharedWord[] {
    return reasons.words.map(({ need, solver, points }) => ({ need, solver, share: points / fullScore }));
  }

  @FieldOf('Match')
  async idea({ reasons, solverId }: Match, context: RequestContext<Actor>): Promise<Idea | null> {
    if (reasons.ideaId === undefined) return null;
    const [idea, solver] = await Promise.all([
      this.ideas.load(context, reasons.ideaId),
      this.solvers.load(context, solverId),
    ]);
    // The idea may have been hidden since the match was computed.
    return idea !== null && solver !== null && seesIdea(context.actor, idea, solver) ? idea : null;
  }

  @FieldOf('Match')
  territory({ reasons }: Match): TerritoryCloseness | null {
    return reasons.territory ?? null;
  }

  @FieldOf('Match')
  distance({ reasons }: Match, { language }: RequestContext): string | null {
    return reasons.territory === undefined ? null : distanceInWords(reasons.territory, language);
  }

  @FieldOf('Match')
  oftenChosen({ reasons }: Match, { language }: RequestContext): string | null {
    return (reasons.parts.acceptance ?? 0) > 0 ? sentenceIn(sentences.oftenChosen(), language) : null;
  }

  // A person who may read a match may read both of its sides, since the lists contain no other matches.
  @FieldOf('Match')
  need(match: Match, context: RequestContext): Promise<Need | null> {
    return this.needs.load(context, match.needId);
  }

  @FieldOf('Match')
  solver(match: Match, context: RequestContext): Promise<Solver | null> {
    return this.solvers.load(context, match.solverId);
  }

  @FieldOf('Match')
  async dismissed(match: Match, context: RequestContext<Actor>): Promise<boolean> {
    if (match.state !== 'dismissed') return false;
    return this.hasToWithdraw(match, context, await this.pairOf(match, context));
  }

  @FieldOf('Match')
  async viewerCan(match: Match, context: RequestContext<Actor>): Promise<MatchPermissions> {
    const pair = await this.pairOf(match, context);
    const may = (action: MatchAction): boolean =>
      pair !== undefined && mayOnMatch(context.actor, action, pair);
    return {
      dismiss: may('dismiss'),
      restore: may('restore') && (await this.hasToWithdraw(match, context, pair)),
    };
  }

  /** Whether the match has a valid dismissal that the viewer may withdraw. */
  private async hasToWithdraw(
    match: Match,
    context: RequestContext<Actor>,
    pair: Pair | undefined,
  ): Promise<boolean> {
    if (match.state !== 'dismissed' || pair === undefined) return false;
    const sides = sidesWithdrawnBy(context.actor, pair);
    const activeDismissals = await this.activeDismissals.load(context, match.id);
    return activeDismissals.some(({ side }) => sides.includes(side));
  }

  private async pairOf(match: Match, context: RequestContext): Promise<Pair | undefined> {
    const [need, solver] = await Promise.all([this.need(match, context), this.solver(match, context)]);
    return need && solver ? { need, solver } : undefined;
  }

  private async narrowerTag({ origin, tagId }: TagSide, context: RequestContext): Promise<Tag | null> {
    return origin === 'broader' ? this.tags.load(context, tagId) : null;
  }
}

/** The fields that matches add to needs. */
@Resolver(() => NeedType)
export class MatchesOfMineResolver {
  constructor(
    private readonly mine: MyMatchesLoader,
    private readonly waiting: MatchingStateLoader,
  ) {}

  @ResolveField(() => MatchingStateEnum, {
    nullable: true,
    description:
      'Whether `matchesOfNeed` is up to date; null unless it is published and the viewer may read its matches.',
  })
  @FieldOf('Need')
  async matching(need: Need, context: RequestContext<Actor>): Promise<MatchingState | null> {
    if (need.state !== 'published' || !mayOnNeed(context.actor, 'seeMatches', need)) return null;
    return (await this.waiting.load(context, need.id)) === null ? 'computed' : 'waiting';
  }

  @ResolveField(() => [MatchType], {
    description:
      'Those of the profiles that the viewer holds, best first; one that the viewer’s side has dismissed is among them.',
  })
  @FieldOf('Need')
  async myMatches(need: Need, context: RequestContext<Actor>): Promise<Match[]> {
    return [...(await this.mine.load(context, need.id))];
  }
}

/** A shared tag, before its tag objects are loaded. */
type SharedTagFound = Omit<SharedTag, 'tag' | 'needTag' | 'solverTag'> & {
  tag: Tag;
  needTag: Tag | null;
  solverTag: Tag | null;
};

export const providersOfLists = [
  MatchLists,
  MatchesOfMineResolver,
  MatchesResolver,
  MatchingStateLoader,
  MyMatchesLoader,
];
