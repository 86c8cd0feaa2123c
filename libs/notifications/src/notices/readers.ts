import { Injectable } from '@nestjs/common';
import { Person } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { MailAddress, MailChoices } from '@passerelle/mail';
import { SolverContacts } from '@passerelle/solvers';
import { type MailCategory, MailPreferencesLink } from '../preferences/index.js';
import type { Recipient } from './recipients.js';
import type { Writing } from './topic.js';

/** Reader of a mail. */
export interface Reader {
  /** Address and name; an unknown name is empty. */
  to: Required<MailAddress>;
  language: Language;
  /** Where the reader chooses their mails. */
  choices: MailChoices;
  /** The address is the contact of a profile that nobody holds yet. */
  isUnclaimed: boolean;
}

/** Finds the addresses and languages of recipients. */
@Injectable()
export class Readers {
  constructor(
    private readonly database: Database,
    private readonly contacts: SolverContacts,
    private readonly preferencesLink: MailPreferencesLink,
  ) {}

  /**
   * @param about what the recipient's mail program can refuse for them; undefined: the mail cannot wait and offers no refusal
   * @returns undefined: the recipient refuses our mails, or their account is suspended
   */
  async find(
    { kind, id }: Recipient,
    writing: Writing | undefined,
    about?: MailCategory,
  ): Promise<Reader | undefined> {
    if (kind === 'solver') {
      return {
        to: { name: '', address: writing?.solver.contactEmail ?? '' },
        language: 'fr',
        choices: { unsubscribeUrl: await this.contacts.unsubscribeUrl(id) },
        isUnclaimed: true,
      };
    }
    const person = await this.database.manager.findOneByOrFail(Person, { id });
    if (person.suspendedAt !== null) return undefined;
    const isUnasked = writing?.isUnasked ?? false;
    // Perhaps given before there was an account: the refusal belongs to the address.
    if (isUnasked && (await this.contacts.hasRefused(person.email))) return undefined;
    return {
      to: { name: person.name, address: person.email },
      language: person.language,
      choices: {
        preferencesUrl: this.preferencesLink.urlFor(person),
        ...(about !== undefined && { oneClickUrl: this.preferencesLink.endUrlFor(person, about) }),
        ...(isUnasked && { unsubscribeUrl: this.contacts.unsubscribeUrlOf(person) }),
      },
      isUnclaimed: false,
    };
  }
}
