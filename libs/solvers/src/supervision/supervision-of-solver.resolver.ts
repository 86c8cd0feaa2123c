import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import type { Solver } from '../solver/solver.entity.js';
import { SolverType } from '../solver/solver.graphql.js';
import { SupervisionType } from './supervision.graphql.js';
import { mayOnSupervision } from './supervision.policy.js';

/** The field that supervision adds to profiles. */
@Resolver(() => SolverType)
export class SupervisionOfSolverResolver {
  @ResolveField(() => SupervisionType, {
    nullable: true,
    description:
      'For those who hold the profile and whoever supervises them; null for others, and where it is neither a student’s nor a project holder’s.',
  })
  @FieldOf('Solver')
  supervision(solver: Solver, { actor }: RequestContext<Actor>): Solver | null {
    return solver.mayHaveSupervisor && mayOnSupervision(actor, 'see', solver) ? solver : null;
  }
}
