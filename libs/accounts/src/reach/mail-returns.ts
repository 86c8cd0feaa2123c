import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { addressKey, readReport, ReturnAddresses, type Returned } from '@passerelle/mail';
import { MailReaches } from './mail-reaches.js';

/** Before the @ of the address that an operator gives to providers for complaints (their feedback loops). */
const COMPLAINTS = 'plaintes';
/** Of the addresses that a report names, so many are tried. */
const MOST_ADDRESSES = 100;

/** A mail as it came in. */
interface Incoming {
  recipient: string;
  sender?: string | undefined;
  raw: Buffer;
}

/**
 * What became of it. `noted`: it says that a mail has not arrived, or is not wanted. `known`: so did another. `nothing`: it says nothing of the
 * kind, or nobody can tell of which mail.
 */
export type ReturnOutcome = 'noted' | 'known' | 'nothing';

/** Takes what servers say about mails of ours. Which mail, only our own signature says: nothing in a report is believed for it. */
@Injectable()
export class MailReturns {
  constructor(
    private readonly addresses: ReturnAddresses,
    private readonly reaches: MailReaches,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Whether a mail to this address is one for us: it is ours, and has not expired. */
  knows(recipient: string): boolean {
    return this.isForComplaints(recipient) || this.addresses.read(recipient) !== undefined;
  }

  /** @returns undefined: its address is not ours, or has expired */
  async receive({ recipient, sender, raw }: Incoming): Promise<ReturnOutcome | undefined> {
    if (!this.knows(recipient)) return undefined;
    const { says, status, text } = await readReport(raw, sender);
    if (says === 'nothing') return 'nothing';
    const isComplaint = says === 'complaint';
    // At the address for complaints, only those count that quote a mail of ours.
    if (this.isForComplaints(recipient) && !isComplaint) return 'nothing';
    const returned = this.addresses.read(recipient) ?? this.addresses.readFirstIn(text);
    const email = returned && (await this.addressOf(returned, text));
    if (returned === undefined || email === undefined) return 'nothing';
    const { mailKey } = returned;
    return (await this.reaches.fail({ email, mailKey, kind: says, status })) ? 'noted' : 'known';
  }

  private isForComplaints(recipient: string): boolean {
    const { replyDomain } = this.settings;
    return replyDomain !== undefined && recipient.toLowerCase() === `${COMPLAINTS}@${replyDomain}`;
  }

  /** To which address the mail went: most reports name it, and the key shows whether they are right; else that of an account. */
  private async addressOf({ addressKey: key }: Returned, text: string): Promise<string | undefined> {
    const named = [...text.matchAll(/[^\s<>;:,"'()]{1,64}@[a-z\d.-]{1,190}[a-z\d]/gi)].map(([address]) =>
      address.toLowerCase(),
    );
    const found = [...new Set(named)].slice(0, MOST_ADDRESSES).find((address) => addressKey(address) === key);
    if (found !== undefined) return found;
    const [person] = await this.database.manager.query<{ email: string }[]>(
      'SELECT email FROM person WHERE md5(email) = $1',
      [key],
    );
    return person?.email;
  }
}
