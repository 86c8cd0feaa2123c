import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SolverVisibilityChanged } from '@passerelle/solvers';
import { PromisesService } from './promises.service.js';

/** Nobody is asked to meet a solver whose profile is hidden. Parties who have both accepted know each other and go on. */
@EventHandler('WithdrawIntroductionsOnSolverHidden', SolverVisibilityChanged)
export class WithdrawIntroductionsOnSolverHidden {
  constructor(private readonly promises: PromisesService) {}

  async handle({ data: { solverId, change } }: EventOf<typeof SolverVisibilityChanged>): Promise<void> {
    if (change === 'hidden' || change === 'holder') await this.promises.withdrawOfHidden(solverId);
  }
}
