import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, IdArg, type RequestContext } from '@passerelle/graphql';
import { FollowHoldersOnAccountSuspended, FollowHoldersOnMembersChanged } from './follow-holders.js';
import { SolverHiding } from './solver-hiding.service.js';
import { IdeasOfSolverLoader } from './solver/idea.loader.js';
import type { Solver } from './solver/solver.entity.js';
import { SolverResult } from './solver/solver.graphql.js';

const read = { description: 'From 3 to 1 000 characters; those who hold the profile read it.' };
const logged = { description: 'From 3 to 1 000 characters, for the log.' };

/** Mutations by which curators hide profiles and ideas, and show them again. */
@Resolver()
export class SolverHidingResolver {
  constructor(
    private readonly hiding: SolverHiding,
    private readonly ideasOfSolver: IdeasOfSolverLoader,
  ) {}

  @Mutation(() => SolverResult, {
    description:
      'Hides a profile from all but those who hold it and curators: it is found and proposed no more, and its proposed introductions are withdrawn.',
  })
  @Allow('curator')
  hideSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile') solverId: string,
    @Args('reason', read) reason: string,
  ): Promise<Solver> {
    return this.hiding.hide(actor, solverId, { reason });
  }

  @Mutation(() => SolverResult, {
    description: 'Shows a profile again that a curator hid; any other is `IllegalTransition`.',
  })
  @Allow('curator')
  unhideSolver(
    @CurrentActor() actor: Actor,
    @IdArg('the profile') solverId: string,
    @Args('reason', logged) reason: string,
  ): Promise<Solver> {
    return this.hiding.unhide(actor, solverId, { reason });
  }

  @Mutation(() => SolverResult, {
    description: 'Hides an idea from all but those who hold its profile and curators.',
  })
  @Allow('curator')
  async hideIdea(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the idea') ideaId: string,
    @Args('reason', read) reason: string,
  ): Promise<Solver> {
    return this.ideasOfSolver.changed(context, await this.hiding.hideIdea(actor, ideaId, { reason }));
  }

  @Mutation(() => SolverResult, {
    description: 'Shows an idea again that a curator hid; any other is `IllegalTransition`.',
  })
  @Allow('curator')
  async unhideIdea(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @IdArg('the idea') ideaId: string,
    @Args('reason', logged) reason: string,
  ): Promise<Solver> {
    return this.ideasOfSolver.changed(context, await this.hiding.unhideIdea(actor, ideaId, { reason }));
  }
}

export const providersOfHiding = [
  FollowHoldersOnAccountSuspended,
  FollowHoldersOnMembersChanged,
  SolverHiding,
  SolverHidingResolver,
];
