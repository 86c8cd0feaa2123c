import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import {
  IdeaCosigned,
  SolverProfileChanged,
  SolverVisibilityChanged,
  SupervisionAnswered,
  SupervisionEnded,
} from '@passerelle/solvers';

import { SearchKeeper } from './search-keeper.js';

const changes = [
  SolverProfileChanged,
  SolverVisibilityChanged,
  IdeaCosigned,
  SupervisionAnswered,
  SupervisionEnded,
] as const;

@EventHandler('IndexSolverOnSolverChanged', ...changes)
export class IndexSolverOnSolverChanged {
  constructor(private readonly keeper: SearchKeeper) {}

  handle({ data: { solverId } }: EventOf<(typeof changes)[number]>): Promise<void> {
    return this.keeper.indexSolvers([solverId]);
  }
}
