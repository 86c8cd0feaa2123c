import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { forgetMails } from '@passerelle/mail';
import type { PersonSets } from './person-sets.js';

/** Deletes mails to a person, and mails about them, from the local mailbox. A mail server of one’s own keeps none for us. */
@Injectable()
export class MailTraces {
  constructor(private readonly settings: Settings) {}

  async erase(sets: PersonSets): Promise<void> {
    const folder = path.resolve(this.settings.dataDir, 'mailbox');
    // Links in the mails of others lead to what the person has written there.
    const about = [
      ...sets.names,
      ...sets.solvers,
      ...sets.needs,
      ...sets.introductions,
      ...sets.endedConcepts,
    ];
    await forgetMails(folder, { addresses: sets.emails, words: anyOf(about) });
  }
}

/** Finds any of the words, with any spaces in between. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    words
      .map((word) =>
        word.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
      )
      .join('|'),
    'giu',
  );
