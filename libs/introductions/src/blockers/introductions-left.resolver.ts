import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { mayOnSolver, type Solver, SolverType } from '@passerelle/solvers';
import { IntroductionsLeftLoader } from './introductions-left.loader.js';

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
