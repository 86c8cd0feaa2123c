import type { EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NeedClosed } from '@passerelle/needs';
import { PromisesService } from './promises.service.js';

/**
 * A company that has closed its need waits for no answer any more, and nobody should be reminded to give one. Those who have
 * both accepted go on.
 *
 * A need that expires is taken off the list and no more: nobody has decided anything, it can be renewed, and the two who
 * were asked by a curator may still meet. Its introductions run on to an answer or their lapse.
 */
@EventHandler('WithdrawIntroductionsOnNeedClosed', NeedClosed)
export class WithdrawIntroductionsOnNeedClosed {
  constructor(private readonly promises: PromisesService) {}

  handle({ data: { needId } }: EventOf<typeof NeedClosed>): Promise<void> {
    return this.promises.withdrawOfClosed(needId);
  }
}
