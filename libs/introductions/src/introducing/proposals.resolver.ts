import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@passerelle/accounts';
import { Allow, CurrentActor, Once } from '@passerelle/graphql';
import { parseInput } from '@passerelle/problems';
import { IntroductionsService } from '../introduction/introductions.service.js';
import { NextBestSolverLoader, NextBestSolverResolver } from './next-best-solver.resolver.js';
import { NextBestSolvers } from './next-best-solvers.js';
import { ProposalProblems } from './proposal-problems.js';
import {
  IntroduceInput,
  IntroduceResult,
  IntroductionsProposed,
  introductionsToUndo,
  IntroductionsUndone,
  UndoIntroductionsResult,
} from './proposal.graphql.js';
import { ProposalsService } from './proposals.service.js';

@Resolver()
export class ProposalsResolver {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly introductions: IntroductionsService,
  ) {}

  @Mutation(() => IntroduceResult, {
    description:
      'Proposes to a need’s company and to each of one to five solvers to meet. All or none are proposed.',
  })
  @Allow('curator')
  async introduce(
    @CurrentActor() actor: Actor,
    @Args('input', {
      description: 'Who is introduced to whom; each solver that cannot be is named by an `InvalidInput`.',
    })
    input: IntroduceInput,
    @Once() once: Once,
  ): Promise<IntroductionsProposed> {
    const introductions = await once(
      () => this.proposals.introduce(actor, input),
      (...ids) => Promise.all(ids.map((id) => this.introductions.see(actor, id))),
    );
    return Object.assign(new IntroductionsProposed(), { introductions });
  }

  @Mutation(() => UndoIntroductionsResult, {
    description:
      'Takes back what was proposed at once with each of these introductions, until `undoableUntil`: nobody is told, and it is as if it had never been.',
  })
  @Allow('curator')
  async undoIntroductions(
    @CurrentActor() actor: Actor,
    @Args('ids', { type: () => [ID], description: 'From one to five.' }) ids: string[],
  ): Promise<IntroductionsUndone> {
    const { ids: asked } = parseInput(introductionsToUndo, { ids });
    return Object.assign(new IntroductionsUndone(), { needs: await this.proposals.undo(actor, asked) });
  }
}

export const providersOfIntroducing = [
  NextBestSolverLoader,
  NextBestSolverResolver,
  NextBestSolvers,
  ProposalProblems,
  ProposalsResolver,
  ProposalsService,
];
