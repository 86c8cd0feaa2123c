import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { solverChanges } from '@passerelle/solvers';
import { SearchKeeper } from './search-keeper.js';

@EventHandler('IndexSolverOnSolverChanged', ...solverChanges)
export class IndexSolverOnSolverChanged {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { solverId } }: EventOf<(typeof solverChanges)[number]>): Promise<void> {
    return this.keeper.indexSolvers([solverId]);
  }
}
