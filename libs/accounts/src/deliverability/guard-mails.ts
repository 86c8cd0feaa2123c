import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { failureKindOf, Mailer, type MailGuard, mailKey, type OutgoingMail } from '@passerelle/mail';
import { MailDeliverabilityService } from './mail-deliverability.service.js';

/** Withholds all mails to addresses that no longer exist, and dispensable mails to readers who have complained. */
@Injectable()
export class GuardMails implements MailGuard, OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly reaches: MailDeliverabilityService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.mailer.heed(this);
  }

  /**
   * A sign-in code is sent in any case, since a server may have been wrong, or the mailbox may be back. Typing the
   * code shows that its reader receives mails. For most people, the code is also the only way to sign in.
   */
  async withholds({ to, provesAddress, unsubscribeUrl }: OutgoingMail): Promise<string | undefined> {
    if (provesAddress) return undefined;
    const reach = await this.reaches.of(to.address);
    if (reach?.state === 'unreachable') return 'unreachable';
    return reach?.complainedAt != null && unsubscribeUrl !== undefined ? 'complaint' : undefined;
  }

  async refused(mail: OutgoingMail, status: string): Promise<void> {
    const { to, messageId, provesAddress } = mail;
    // Strangers may request codes at any address, so failures are stored only for addresses with an account.
    if (provesAddress && !(await this.isOfAccount(to.address))) return;
    await this.reaches.fail({
      email: to.address,
      mailKey: mailKey(messageId),
      kind: failureKindOf(status),
      status: statusIn(status),
    });
  }

  private async isOfAccount(address: string): Promise<boolean> {
    const found = await this.database.manager.query<unknown[]>('SELECT FROM person WHERE email = $1', [
      address.toLowerCase(),
    ]);
    return found.length > 0;
  }
}

/** The second code of “550 5.1.1”, since it is more precise. */
const statusIn = (status: string): string => status.split(' ').at(-1) ?? '';
