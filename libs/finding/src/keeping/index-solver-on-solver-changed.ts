import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverProfileChanged } from '@passerelle/solvers';
import { SearchKeeper } from './search-keeper.js';

@EventHandler('IndexSolverOnSolverChanged', SolverProfileChanged)
export class IndexSolverOnSolverChanged {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { solverId } }: EventOf<typeof SolverProfileChanged>): Promise<void> {
    return this.keeper.indexSolvers([solverId]);
  }
}
