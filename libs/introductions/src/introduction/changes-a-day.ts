import { Injectable } from '@nestjs/common';
import { type Rate, RateLimits } from '@passerelle/accounts';
import type { Transaction } from '@passerelle/database';
import { sentences } from '../introductions.sentences.js';

const fiveADay: Rate = { window: 24 * 3_600, max: 5 };

/** Limits how often in a day the same change is made to one object: each change adds an entry to its log and, mostly, sends a mail. */
@Injectable()
export class ChangesADay {
  constructor(private readonly limits: RateLimits) {}

  /**
   * Counts one more change of an introduction, an interest or a request, if the transaction commits.
   * @throws {LimitReached} after too many changes within a day
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
    const sentence = sentences.changedTooOften();
    await this.limits.assertAllowed(tx.manager, { key: `${change} ${id}`, rate: fiveADay, sentence });
  }
}
