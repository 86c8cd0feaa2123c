import { Injectable } from '@nestjs/common';
import { InvitationsService, Person } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { MailAddress, MailChoices } from '@passerelle/mail';
import { companyContactsOf, SolverContacts } from '@passerelle/solvers';
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
  /** The address is the contact of a profile that nobody holds yet, or of a company without members. */
  isUnclaimed: boolean;
  /** Where the reader joins the company; undefined: the reader is no contact of a company. */
  joinUrl?: string;
}

/** Finds the addresses and languages of recipients. */
@Injectable()
export class Readers {
  constructor(
    private readonly database: Database,
    private readonly contacts: SolverContacts,
    private readonly preferencesLink: MailPreferencesLink,
    private readonly invitations: InvitationsService,
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
    if (kind === 'organisation') return this.contactOf(id);
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

  private async contactOf(organisationId: string): Promise<Reader | undefined> {
    const [contact] = await companyContactsOf(this.database.manager, [organisationId]);
    if (contact === undefined || contact.refuses) return undefined;
    const { invitationId: id, email } = contact;
    return {
      to: { name: '', address: email },
      language: 'fr',
      choices: { unsubscribeUrl: this.contacts.unsubscribeUrlOf({ id, email }) },
      isUnclaimed: true,
      joinUrl: await this.invitations.urlOf({ id, email }),
    };
  }
}
