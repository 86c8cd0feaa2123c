import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@passerelle/graphql';
import { NeedLoader } from '@passerelle/needs';
import { NotFound } from '@passerelle/problems';
import { SolverLoader } from '@passerelle/solvers';
import type { Parties } from './parties.js';

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
