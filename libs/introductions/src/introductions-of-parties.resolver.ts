import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { mayOnNeed, type Need, NeedType } from '@passerelle/needs';
import { mayOnSolver, type Solver, SolverType } from '@passerelle/solvers';
import { type NeedProgress, NeedProgressEnum } from './introduction.graphql.js';
import { IntroductionsLeftLoader } from './introductions-left.loader.js';
import { IntroductionsOfNeedLoader } from './introductions-of-need.loader.js';
import { progressOf } from './need-progress.js';

/** What needs tell of their introductions. `@ResolveField` adds the field to the type, `@FieldOf` finds it. */
@Resolver(() => NeedType)
export class IntroductionsOfNeedResolver {
  constructor(private readonly introductions: IntroductionsOfNeedLoader) {}

  @ResolveField(() => NeedProgressEnum, {
    nullable: true,
    description: 'How far its introductions have come, for its company and curators.',
  })
  @FieldOf('Need')
  async progress(need: Need, context: RequestContext<Actor>): Promise<NeedProgress | null> {
    if (!mayOnNeed(context.actor, 'seeMatches', need)) return null;
    return progressOf(need, await this.introductions.load(context, need.id));
  }
}

/** What solvers tell of theirs. */
@Resolver(() => SolverType)
export class IntroductionsOfSolverResolver {
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
