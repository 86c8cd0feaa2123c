import { Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { Person } from '../people/person.entity.js';
import { accountReinstatedMail, accountSuspendedMail } from './account-suspended.mail.js';
import { AccountReinstated, AccountSuspended } from './account.rules.js';

/**
 * Mails a person that their account is suspended, or no longer suspended. Sends nothing if the state has changed since
 * the event.
 */
@EventHandler({ id: 'MailPersonOnAccountSuspended', queue: 'mails' }, AccountSuspended, AccountReinstated)
export class MailPersonOnAccountSuspended {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle(event: EventOf<typeof AccountSuspended> | EventOf<typeof AccountReinstated>): Promise<void> {
    const person = await this.database.manager.findOneBy(Person, { id: event.data.personId });
    if (person === null || !person.emailVerified) return;
    const { name, language, email, suspensionReason: reason } = person;
    const isSuspended = reason !== null;
    const wasSuspended = event.name === AccountSuspended.eventName;
    if (isSuspended !== wasSuspended) return;
    const { publicUrl } = this.settings;
    await this.mailer.sendUnlessRefused({
      ...(reason === null
        ? await accountReinstatedMail.render(language, { name, url: publicUrl })
        : await accountSuspendedMail.render(language, { name, reason })),
      to: { name, address: email },
      messageId: messageIdOf(`account-${event.id}`, publicUrl),
      date: event.recordedAt,
    });
  }
}
