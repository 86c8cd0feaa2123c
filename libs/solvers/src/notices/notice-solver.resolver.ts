import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { type Notice, NoticeType } from '@passerelle/notifications';
import { type Solver, SolverLoader } from '../solver/solver.entity.js';
import { SolverType } from '../solver/solver.graphql.js';
import { mayOnSolver } from '../solver/solver.policy.js';

/** The profile that a notice is about. */
@Resolver(() => NoticeType)
export class NoticeSolverResolver {
  constructor(private readonly solvers: SolverLoader) {}

  @ResolveField(() => SolverType, {
    nullable: true,
    description: 'The viewer’s profile that the need fits, or that the notice is about.',
  })
  @FieldOf('Notice')
  async solver({ data }: Notice, context: RequestContext<Actor>): Promise<Solver | null> {
    const solver = data.solverId === undefined ? null : await this.solvers.load(context, data.solverId);
    return solver !== null && mayOnSolver(context.actor, 'see', solver) ? solver : null;
  }
}
