import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverProfileChanged, SolverVisibilityChanged } from '@passerelle/solvers';
import { MatchesService } from './matches.service.js';

@EventHandler('FindMatchesOnSolverChanged', SolverProfileChanged, SolverVisibilityChanged)
export class FindMatchesOnSolverChanged {
  constructor(private readonly matches: MatchesService) {}

  handle({
    data: { solverId },
  }: EventOf<typeof SolverProfileChanged> | EventOf<typeof SolverVisibilityChanged>): Promise<void> {
    return this.matches.matchSolvers([solverId]);
  }
}
