import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverProfileChanged, SolverVisibilityChanged } from '@passerelle/solvers';
import { SearchKeeper } from './search-keeper.js';

@EventHandler('IndexSolverOnSolverChanged', SolverProfileChanged, SolverVisibilityChanged)
export class IndexSolverOnSolverChanged {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({
    data: { solverId },
  }: EventOf<typeof SolverProfileChanged> | EventOf<typeof SolverVisibilityChanged>): Promise<void> {
    return this.keeper.indexSolvers([solverId]);
  }
}
