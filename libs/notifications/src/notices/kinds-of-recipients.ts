import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/config';
import type { MailAddress, MailChoices } from '@passerelle/mail';
import type { RecipientKind } from './recipients.js';
import type { Writing } from './topic.js';

/** Reader of a mail. */
export interface Reader {
  /** Address and name; an unknown name is empty. */
  to: Required<MailAddress>;
  language: Language;
  /** Where the reader chooses their mails. */
  choices: MailChoices;
  /** The address is the contact of a profile without a holder, or of a company without members. */
  isUnclaimed: boolean;
  /** Where the reader joins the company. undefined: the reader is no contact of a company. */
  joinUrl?: string;
}

/** A kind of recipients without an account. */
export interface KindOfRecipients {
  kind: Exclude<RecipientKind, 'person'>;
  /** undefined: the address refuses our mails, or there is none. */
  readerOf(id: string, writing: Writing | undefined): Promise<Reader | undefined>;
  /**
   * SQL: the ids of the recipients that the actor has taken over, with their notices. It takes the actor's
   * `parametersOf`.
   */
  heldSql?: string;
}

/** The lib that has such recipients registers them: `constructor(kinds: KindsOfRecipients) { kinds.add(this); }`. */
@Injectable()
export class KindsOfRecipients {
  private readonly byKind = new Map<RecipientKind, KindOfRecipients>();

  add(recipients: KindOfRecipients): void {
    this.byKind.set(recipients.kind, recipients);
  }

  of(kind: RecipientKind): KindOfRecipients {
    const found = this.byKind.get(kind);
    if (found === undefined) throw new Error(`No module has recipients of the kind ${kind}.`);
    return found;
  }

  /** SQL that selects the ids of all recipients whose notices the actor reads. */
  get heldSql(): string {
    const held = [...this.byKind.values()].flatMap(({ heldSql }) => heldSql ?? []);
    return [...held, 'SELECT CAST(:personId AS uuid)'].join(' UNION ALL ');
  }
}
