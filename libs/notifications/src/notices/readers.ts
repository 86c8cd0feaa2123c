import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import { Database } from '@passerelle/database';
import { AddressRefusals } from '../preferences/address-refusals.js';
import type { MailCategory } from '../preferences/mail-categories.js';
import { MailPreferencesLink } from '../preferences/mail-preferences-link.js';
import { KindsOfRecipients, type Reader } from './kinds-of-recipients.js';
import type { Recipient } from './recipients.js';
import type { Writing } from './topic.js';

/** Finds the addresses and languages of recipients. */
@Injectable()
export class Readers {
  constructor(
    private readonly database: Database,
    private readonly kinds: KindsOfRecipients,
    private readonly refusals: AddressRefusals,
    private readonly preferencesLink: MailPreferencesLink,
  ) {}

  /**
   * @param about the mails that the recipient's mail program can refuse for them; undefined: the mail cannot wait and
   * offers no refusal
   * @returns undefined: the recipient refuses our mails, or their account is suspended
   */
  async find(
    { kind, id }: Recipient,
    writing: Writing | undefined,
    about?: MailCategory,
  ): Promise<Reader | undefined> {
    if (kind !== 'person') return this.kinds.of(kind).readerOf(id, writing);
    const person = await this.database.manager.findOneByOrFail(Person, { id });
    if (person.suspendedAt !== null) return undefined;
    const refusals = writing?.isUnasked ? this.refusals.of('matches') : undefined;
    // The refusal belongs to the address, since it may be older than the account.
    if (await refusals?.has(person.email)) return undefined;
    return {
      to: { name: person.name, address: person.email },
      language: person.language,
      choices: {
        preferencesUrl: this.preferencesLink.urlFor(person),
        ...(about !== undefined && { oneClickUrl: this.preferencesLink.endUrlFor(person, about) }),
        ...(refusals !== undefined && { unsubscribeUrl: refusals.urlFor(person) }),
      },
      isUnclaimed: false,
    };
  }
}
