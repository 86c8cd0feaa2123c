import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '@passerelle/config';
import { RecordedEvent, type Transaction } from '@passerelle/database';
import { LimitReached } from '@passerelle/problems';
import { MoreThan } from 'typeorm';
import type { Introduction } from './introduction.entity.js';

const DAY = 24 * 3_600_000;
/** How often a meeting is moved, or an acceptance taken back, within a day. */
const MOST_A_DAY = 5;
const tooOften: Record<Language, string> = {
  fr: 'Cela a déjà changé plusieurs fois aujourd’hui. Attendez demain, ou écrivez à l’équipe d’OVLT.',
  en: 'This has changed several times today already. Wait until tomorrow, or write to the OVLT team.',
};

/** Limits how often the same is done again to one introduction. */
@Injectable()
export class ChangesADay {
  constructor(private readonly clock: Clock) {}

  /** Each time somebody gets a mail. @throws {LimitReached} if it has happened too often within a day. */
  async assertNotTooMany(
    tx: Transaction,
    { eventName }: { eventName: string },
    { id: subjectId }: Introduction,
    language: Language,
  ): Promise<void> {
    const recordedAt = MoreThan(new Date(this.clock.now().getTime() - DAY));
    const today = await tx.manager.countBy(RecordedEvent, { subjectId, name: eventName, recordedAt });
    if (today >= MOST_A_DAY) throw new LimitReached(tooOften[language]);
  }
}
