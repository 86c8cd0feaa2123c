import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { enumOf, FieldOf, LocalDate, type RequestContext } from '@passerelle/graphql';
import { type Match, type MatchPreview, MatchPreviewType, MatchType } from '@passerelle/matching';
import { NeedLoader } from '@passerelle/needs';
import { mayOnSolver, Solver, SolverType } from '@passerelle/solvers';
import { In } from 'typeorm';
import { mayIntroduce } from '../introduction/introduction.rules.js';
import { BlockedPairsLoader, pairOf } from './blocked-pairs.loader.js';
import { type Blocker, blockers } from './blockers.js';
import { IntroductionsLeft, IntroductionsLeftLoader } from './introductions-left.js';
import { PairStatuses } from './pair-statuses.js';

/** Fields that caps add to solvers. */
@Resolver(() => SolverType)
export class IntroductionsLeftResolver {
  constructor(private readonly left: IntroductionsLeftLoader) {}

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many introductions it still welcomes this month, 0 at its cap; for those who hold it and curators.',
  })
  @FieldOf('Solver')
  async introductionsLeft(solver: Solver, context: RequestContext<Actor>): Promise<number | null> {
    if (!mayOnSolver(context.actor, 'seeMatches', solver)) return null;
    return (await this.left.load(context, solver.id))?.left ?? 0;
  }
}

/** Counts of a preview, corrected by monthly caps. */
@Resolver(() => MatchPreviewType)
export class PreviewCountsResolver {
  constructor(
    private readonly database: Database,
    private readonly left: IntroductionsLeft,
  ) {}

  @FieldOf('MatchPreview')
  async solverCount(preview: MatchPreview): Promise<number> {
    return preview.solverIds.length - (await this.fullAmong(preview));
  }

  @ResolveField(() => Int, {
    description:
      'How many stand out as well, can be reached, and have had all the introductions that they want this month.',
  })
  @FieldOf('MatchPreview')
  fullCount(preview: MatchPreview): Promise<number> {
    return this.fullAmong(preview);
  }

  private async fullAmong({ solverIds }: MatchPreview): Promise<number> {
    if (solverIds.length === 0) return 0;
    const solvers = await this.database.manager.find(Solver, {
      select: { id: true, monthlyCap: true },
      where: { id: In(solverIds) },
    });
    return [...(await this.left.of(solvers)).values()].filter((left) => left === 0).length;
  }
}

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
  PairStatuses,
  PreviewCountsResolver,
];
