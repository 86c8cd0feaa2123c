import { Injectable } from '@nestjs/common';
import { type Rate, RateLimits } from '@passerelle/accounts';
import type { Transaction } from '@passerelle/database';
import { LimitReached } from '@passerelle/problems';
import { sentences } from '../introductions.sentences.js';

const fiveADay: Rate = { window: 24 * 3_600, max: 5 };

/** Limits how often in a day the same is done to one thing: each time there is an entry in its log, and mostly a mail. */
@Injectable()
export class ChangesADay {
  constructor(private readonly limits: RateLimits) {}

  /**
   * Counts one more change of an introduction, an interest or a request, if its transaction commits.
   * @throws {LimitReached} if there were too many within a day
   */
  async count(
    tx: Transaction,
    change:
      | 'planMeeting'
      | 'proposeTimes'
      | 'callOffMeeting'
      | 'takeBack'
      | 'markInterest'
      | 'askForIntroduction',
    { id }: { id: string },
  ): Promise<void> {
    const { allowed } = await this.limits.consume(`${change} ${id}`, fiveADay, tx.manager);
    if (!allowed) throw new LimitReached(sentences.changedTooOften());
  }
}
