import { Settings } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Mailer, messageIdOf } from '@passerelle/mail';
import { Person } from '../people/person.entity.js';
import { secondFactorMail } from './second-factor.mail.js';
import { SecondFactorChanged } from './second-factor.rules.js';

/** Mails a person what happened to their second factor: perhaps somebody else did it. */
@EventHandler({ id: 'MailPersonOnSecondFactorChanged', queue: 'mails' }, SecondFactorChanged)
export class MailPersonOnSecondFactorChanged {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async handle({ id, data, recordedAt }: EventOf<typeof SecondFactorChanged>): Promise<void> {
    const person = await this.database.manager.findOneBy(Person, { id: data.personId });
    if (person === null || !person.emailVerified) return;
    const { name, language, email } = person;
    const { publicUrl } = this.settings;
    const url = `${publicUrl}/compte`;
    await this.mailer.sendUnlessRefused({
      ...(await secondFactorMail.render(language, { name, change: data.change, url })),
      to: { name, address: email },
      messageId: messageIdOf(`second-factor-${id}`, publicUrl),
      date: recordedAt,
    });
  }
}
