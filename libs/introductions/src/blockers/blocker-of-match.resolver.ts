import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { enumOf, FieldOf, LocalDate, type RequestContext } from '@passerelle/graphql';
import { type Match, MatchType } from '@passerelle/matching';
import { NeedLoader } from '@passerelle/needs';
import { mayIntroduce } from '../introduction/index.js';
import { BlockedPairsLoader, pairOf } from './blocked-pairs.loader.js';
import { type Blocker, blockers } from './blockers.js';
import { IntroductionsLeft } from './introductions-left.js';
import { IntroductionsLeftLoader } from './introductions-left.loader.js';
import { IntroductionsLeftResolver } from './introductions-left.resolver.js';
import { PairStandings } from './pair-standings.js';
import { PreviewCountsResolver } from './preview-counts.resolver.js';

const BlockerEnum = enumOf('Blocker', blockers, 'Why two cannot be introduced now, the gravest first.', {
  not_published: 'The need is not published.',
  same_organisation: 'Somebody belongs to both.',
  standing: 'They are being asked already, or know each other.',
  hidden: 'A curator has hidden the profile, or nobody may answer for it.',
  incomplete: 'The profile lacks something that others must see.',
  unsupervised: 'The solver is under age, and nobody of age answers for them.',
  paused: 'The solver wants no need for the time being.',
  away: 'The solver is away today.',
  cooling_down: 'One of them declined lately.',
  full: 'The solver has had all the introductions that it wants this month.',
});

/** Fields that introductions add to matches. */
@Resolver(() => MatchType)
export class BlockerOfMatchResolver {
  constructor(
    private readonly needs: NeedLoader,
    private readonly blocked: BlockedPairsLoader,
  ) {}

  @ResolveField(() => BlockerEnum, {
    nullable: true,
    description:
      'For curators who may introduce the two: the gravest that stands in the way. Null: nothing of these does. `introduce` also refuses whom no message reaches, and a match that was dismissed.',
  })
  @FieldOf('Match')
  async blocker(match: Match, context: RequestContext<Actor>): Promise<Blocker | null> {
    return (await this.found(match, context))?.blocker ?? null;
  }

  @ResolveField(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which `blocker` will be gone by itself; null: nobody knows, or somebody has to do something.',
  })
  @FieldOf('Match')
  async blockedUntil(match: Match, context: RequestContext<Actor>): Promise<string | null> {
    return (await this.found(match, context))?.until ?? null;
  }

  private async found(match: Match, context: RequestContext<Actor>) {
    const need = await this.needs.load(context, match.needId);
    if (need === null || !mayIntroduce(context.actor, need)) return null;
    return this.blocked.load(context, pairOf(match));
  }
}

export const providersOfBlockers = [
  BlockedPairsLoader,
  BlockerOfMatchResolver,
  IntroductionsLeft,
  IntroductionsLeftLoader,
  IntroductionsLeftResolver,
  PairStandings,
  PreviewCountsResolver,
];
