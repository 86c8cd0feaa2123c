import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { ConfigModule, readSettings } from '@passerelle/config';
import { defineMail } from './templates/index.js';
import { MailModule } from './mail.module.js';
import { Mailer, MailNotSent } from './transport/index.js';
import { type TestMailbox, startTestMailbox } from '../testing/test-mailbox.js';

let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await startTestMailbox();
});
afterAll(() => mailbox.stop());

it('gives a Mailer that sends in the name of the settings, until the application shuts down', async () => {
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(readSettings({ MAIL_FROM: 'Équipe Passerelle <equipe@passerelle.example>' })),
      MailModule.with(mailbox.smtpUrl),
    ],
  }).compile();
  const mailer = module.get(Mailer);
  const content = { subject: 'Bonjour', preheader: '', greeting: 'Bonjour,', paragraphs: [], reason: '' };
  const mail = {
    ...defineMail<void>({ name: 'hello', fr: () => content, en: () => content }).render('fr'),
    to: { address: 'zoe@exemple.fr' },
    messageId: '<hello@passerelle.example>',
  };

  await mailer.send(mail);
  expect(mailbox.messages()[0]?.from).toBe('Équipe Passerelle <equipe@passerelle.example>');
  await module.close();
  await expect(mailer.send(mail)).rejects.toThrow(MailNotSent);
});
