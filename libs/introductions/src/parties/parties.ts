import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { RequestContext } from '@passerelle/graphql';
import { type Need, NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { type Solver, SolverLoader, speaksForSolver } from '@passerelle/solvers';

/** The two parties of an introduction. */
export interface Parties {
  need: Need;
  solver: Solver;
}

export const partySides = ['company', 'solver'] as const;
export type PartySide = (typeof partySides)[number];

export const otherSide = (side: PartySide): PartySide => (side === 'company' ? 'solver' : 'company');

/** The side that this person speaks for. undefined: neither. A person on both sides speaks for the company. */
export function partyOf(actor: Actor, { need, solver }: Parties): PartySide | undefined {
  if (actor.belongsTo(need.organisationId)) return 'company';
  return speaksForSolver(actor, solver) ? 'solver' : undefined;
}

/** Loads the need and the solver of introductions, or of interests. */
@Injectable()
export class PartiesOfIntroduction {
  constructor(
    private readonly needs: NeedLoader,
    private readonly solvers: SolverLoader,
  ) {}

  async load(
    context: RequestContext,
    { needId, solverId }: { needId: string; solverId: string },
  ): Promise<Parties> {
    const [need, solver] = await Promise.all([
      this.needs.load(context, needId),
      this.solvers.load(context, solverId),
    ]);
    if (need === null || solver === null) throw new NotFound();
    return { need, solver };
  }
}
