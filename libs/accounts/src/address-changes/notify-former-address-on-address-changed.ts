import { Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { AddressChange } from './address-change.entity.js';
import { addressChangedMail } from './address-change.mail.js';
import { AddressChanged, addressUndo } from './address-change.rules.js';

/** Notifies the former address of the change, since another person than its reader may have made it. */
@EventHandler({ id: 'TellFormerAddressOnAddressChanged', queue: 'mails' }, AddressChanged)
export class NotifyFormerAddressOnAddressChanged {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle({ id, data, recordedAt }: EventOf<typeof AddressChanged>): Promise<void> {
    const change = await this.database.manager.findOne(AddressChange, {
      where: { id: data.addressChangeId },
      relations: { person: true },
    });
    if (change === null || change.formerEmail === null) return;
    const { name, language } = change.person;
    const { purpose, path, expiresIn } = addressUndo;
    const token = { purpose, subjectId: change.id, email: change.formerEmail, expiresIn };
    const url = await this.tokens.issueLink(path, token);
    await this.mailer.sendUnlessRefused({
      ...(await addressChangedMail.render(language, { name, url })),
      // Sent after any failures of earlier mails, since this one may save the account.
      provesAddress: true,
      to: { name, address: change.formerEmail },
      messageId: messageIdOf(`address-${id}`, this.settings.publicUrl),
      date: recordedAt,
    });
  }
}
