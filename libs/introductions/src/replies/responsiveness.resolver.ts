import { Float, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, mayOnOrganisation, type Organisation, OrganisationType } from '@passerelle/accounts';
import { FieldOf, type RequestContext } from '@passerelle/graphql';
import { mayOnSolver, type Solver, SolverType } from '@passerelle/solvers';
import { RepliesResolver } from './replies.resolver.js';
import { RepliesService } from './replies.service.js';
import { ResponsivenessOfCompanyLoader, ResponsivenessOfSolverLoader } from './responsiveness.js';

/** Shows the holders of a profile, and curators, how often the solver answers in time. */
@Resolver(() => SolverType)
export class ResponsivenessOfSolverResolver {
  constructor(private readonly ofSolver: ResponsivenessOfSolverLoader) {}

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'The share of introductions that it answered in time in the last twelve months, from 0 to 1; null under five of them, and for others than those who hold it and curators.',
  })
  @FieldOf('Solver')
  async responsiveness(solver: Solver, context: RequestContext<Actor>): Promise<number | null> {
    if (!mayOnSolver(context.actor, 'seeMatches', solver)) return null;
    return (await this.ofSolver.load(context, solver.id))?.share ?? null;
  }
}

/** Shows the members of a company, and curators, how often the company answers in time. */
@Resolver(() => OrganisationType)
export class ResponsivenessOfOrganisationResolver {
  constructor(private readonly ofCompany: ResponsivenessOfCompanyLoader) {}

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'The share of introductions that it answered in time as a company in the last twelve months, from 0 to 1; null under five of them, and for others than its members and curators.',
  })
  @FieldOf('Organisation')
  async responsiveness(organisation: Organisation, context: RequestContext<Actor>): Promise<number | null> {
    if (!mayOnOrganisation(context.actor, 'seeMembers', organisation)) return null;
    return (await this.ofCompany.load(context, organisation.id))?.share ?? null;
  }
}

export const providersOfReplies = [
  RepliesResolver,
  RepliesService,
  ResponsivenessOfCompanyLoader,
  ResponsivenessOfOrganisationResolver,
  ResponsivenessOfSolverLoader,
  ResponsivenessOfSolverResolver,
];
