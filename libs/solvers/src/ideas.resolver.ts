import { Resolver } from '@nestjs/graphql';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import type { Idea } from './idea.entity.js';
import type { Solver } from './solver.entity.js';
import { IdeaType } from './solver.graphql.js';
import { SolverLoader } from './solver.loader.js';

@Resolver(() => IdeaType)
export class IdeasResolver {
  constructor(private readonly solvers: SolverLoader) {}

  /** Who may see an idea may see whose it is. */
  @FieldOf('Idea')
  solver({ solverId }: Idea, context: RequestContext): Promise<Solver | null> {
    return this.solvers.load(context, solverId);
  }
}
