import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedClosed } from '@passerelle/needs';
import { SolverVisibilityChanged } from '@passerelle/solvers';
import { PromisesService } from './promises.service.js';

/**
 * A company that has closed its need awaits no answer, so no party gets a reminder. Parties who have both accepted
 * continue. An expired need is only taken off the list: nobody has decided anything, the need can be renewed, and the
 * parties may still meet. Its introductions continue until they are answered or lapse.
 */
@EventHandler('WithdrawIntroductionsOnNeedClosed', NeedClosed)
export class WithdrawIntroductionsOnNeedClosed {
  constructor(private readonly promises: PromisesService) {}

  handle({ data: { needId } }: EventOf<typeof NeedClosed>): Promise<void> {
    return this.promises.withdrawOfClosed(needId);
  }
}

/**
 * Nobody is introduced to a solver whose profile is hidden. Parties who have both accepted know each other and
 * continue.
 */
@EventHandler('WithdrawIntroductionsOnSolverHidden', SolverVisibilityChanged)
export class WithdrawIntroductionsOnSolverHidden {
  constructor(private readonly promises: PromisesService) {}

  async handle({ data: { solverId, change } }: EventOf<typeof SolverVisibilityChanged>): Promise<void> {
    if (change === 'hidden' || change === 'holder') await this.promises.withdrawOfHidden(solverId);
  }
}
