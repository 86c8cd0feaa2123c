import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { solverChanges } from '@passerelle/solvers';
import { Vectors } from '../vectors/vectors.service.js';
import { MatchesService } from './matches.service.js';

/** A person who has changed a profile is told of the open needs that fit it now. The vector is made first, as for a changed need. */
@EventHandler('FindMatchesOnSolverChanged', ...solverChanges)
export class FindMatchesOnSolverChanged {
  constructor(
    private readonly matches: MatchesService,
    private readonly vectors: Vectors,
  ) {}

  async handle({ data: { solverId } }: EventOf<(typeof solverChanges)[number]>): Promise<void> {
    await this.vectors.ensureIfPossible('solver', [solverId]);
    await this.matches.matchSolvers([solverId], 'everybody');
  }
}
