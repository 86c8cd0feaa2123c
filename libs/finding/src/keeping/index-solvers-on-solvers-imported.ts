import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolversImported, SolversWithdrawn } from '@passerelle/solvers';
import { SearchKeeper } from './search-keeper.js';

@EventHandler('IndexSolversOnSolversImported', SolversImported, SolversWithdrawn)
export class IndexSolversOnSolversImported {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { solverIds } }: EventOf<typeof SolversImported>): Promise<void> {
    return this.keeper.indexSolvers(solverIds);
  }
}
