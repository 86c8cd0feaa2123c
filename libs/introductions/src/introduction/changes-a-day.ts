import { Injectable } from '@nestjs/common';
import { type Rate, RateLimits } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { Transaction } from '@passerelle/database';
import { LimitReached } from '@passerelle/problems';
import type { Introduction } from './introduction.entity.js';

const fiveADay: Rate = { window: 24 * 3_600, max: 5 };

const tooOften: Record<Language, string> = {
  fr: 'Cela a déjà changé plusieurs fois aujourd’hui. Attendez demain, ou écrivez à l’équipe d’OVLT.',
  en: 'This has changed several times today already. Wait until tomorrow, or write to the OVLT team.',
};

/** Limits how often in a day the same is done to one introduction: each time somebody gets a mail. */
@Injectable()
export class ChangesADay {
  constructor(private readonly limits: RateLimits) {}

  /**
   * Counts one more change of an introduction, if its transaction commits.
   * @throws {LimitReached} if there were too many within a day
   */
  async count(
    tx: Transaction,
    change: 'planMeeting' | 'takeBack',
    { id }: Pick<Introduction, 'id'>,
    language: Language,
  ): Promise<void> {
    const { allowed } = await this.limits.consume(`${change} ${id}`, fiveADay, tx.manager);
    if (!allowed) throw new LimitReached(tooOften[language]);
  }
}
