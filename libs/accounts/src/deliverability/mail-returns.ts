import { Injectable } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { addressKey, readReport, ReturnAddresses, type Returned } from '@passerelle/mail';
import { MailDeliverabilityService } from './mail-deliverability.service.js';

/** Local part of the address that an operator gives to providers for complaints (their feedback loops). */
const COMPLAINTS = 'plaintes';

/** An incoming mail. */
interface Incoming {
  recipient: string;
  sender?: string | undefined;
  raw: Buffer;
}

/**
 * Result of an incoming mail. `noted`: it reports a mail that has not arrived or is not wanted. `known`: an earlier
 * report had the same content. `nothing`: it is no such report, or the reported mail cannot be identified.
 */
export type ReturnOutcome = 'noted' | 'known' | 'nothing';

/**
 * Reads the reports of servers about our mails. Only our own signature identifies the reported mail. Nothing else in
 * a report counts for that.
 */
@Injectable()
export class MailReturns {
  constructor(
    private readonly addresses: ReturnAddresses,
    private readonly reaches: MailDeliverabilityService,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Whether the recipient is one of our return addresses and has not expired. */
  knows(recipient: string): boolean {
    return this.isForComplaints(recipient) || this.addresses.read(recipient) !== undefined;
  }

  /** @returns undefined: the recipient is not our address, or has expired @throws {UnreadableMail} */
  async receive({ recipient, sender, raw }: Incoming): Promise<ReturnOutcome | undefined> {
    if (!this.knows(recipient)) return undefined;
    const { says, status, text, addresses } = await readReport(raw, sender);
    if (says === 'nothing') return 'nothing';
    const isComplaint = says === 'complaint';
    // At the address for complaints, only complaints with one of our mails count.
    if (this.isForComplaints(recipient) && !isComplaint) return 'nothing';
    const returned = this.addresses.read(recipient) ?? this.addresses.readFirstIn(text);
    const email = returned && (await this.addressOf(returned, addresses));
    if (returned === undefined || email === undefined) return 'nothing';
    const { mailKey } = returned;
    return (await this.reaches.fail({ email, mailKey, kind: says, status })) ? 'noted' : 'known';
  }

  private isForComplaints(recipient: string): boolean {
    const { replyDomain } = this.settings;
    return replyDomain !== undefined && recipient.toLowerCase() === `${COMPLAINTS}@${replyDomain}`;
  }

  /**
   * The address to which the mail went. Most reports contain it, and the key shows whether it is right. Otherwise the
   * accounts are searched for it.
   */
  private async addressOf(
    { addressKey: key }: Returned,
    named: readonly string[],
  ): Promise<string | undefined> {
    const found = named.find((address) => addressKey(address) === key);
    if (found !== undefined) return found;
    const [person] = await this.database.manager.query<{ email: string }[]>(
      'SELECT email FROM person WHERE md5(email) = $1',
      [key],
    );
    return person?.email;
  }
}
