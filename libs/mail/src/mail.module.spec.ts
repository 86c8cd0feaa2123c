import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { startTestMailbox, type TestMailbox } from '../testing/test-mailbox.js';
import { MailModule } from './mail.module.js';
import { Mailer, MailNotSent } from './mailer.js';
import { defineMail } from './templates/define-mail.js';

const given = testDatabase();
let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await startTestMailbox();
});
afterAll(() => mailbox.stop());

it('gives a Mailer that sends in the name of the settings, until the application shuts down', async () => {
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(
        readSettings({ DATABASE_URL: given.url, MAIL_FROM: 'Équipe Passerelle <equipe@passerelle.example>' }),
      ),
      DatabaseModule,
      MailModule.with(mailbox.smtpUrl),
    ],
  }).compile();
  const mailer = module.get(Mailer);
  const content = { subject: 'Bonjour', preheader: '', greeting: 'Bonjour,', paragraphs: [], reason: '' };
  const mail = {
    ...(await defineMail<void>({ name: 'hello', fr: () => content, en: () => content }).render('fr')),
    to: { address: 'zoe@exemple.fr' },
    messageId: '<hello@passerelle.example>',
  };

  await mailer.send(mail);
  expect(mailbox.messages()[0]?.from).toBe('Équipe Passerelle <equipe@passerelle.example>');
  await module.close();
  await expect(mailer.send(mail)).rejects.toThrow(MailNotSent);
});

it('names whom to write to in the footer, and as the address for replies, where the settings say it', async () => {
  const settings = readSettings({ DATABASE_URL: given.url, CONTACT_EMAIL: 'equipe@ovlt.example' });
  const module = await Test.createTestingModule({
    imports: [ConfigModule.with(settings), DatabaseModule, MailModule.with(mailbox.smtpUrl)],
  }).compile();
  const content = {
    subject: 'Bonjour',
    preheader: '',
    greeting: 'Bonjour,',
    paragraphs: ['<!-- contact -->'],
    reason: 'Vous avez un compte.',
  };
  const hello = defineMail<void>({ name: 'hello', fr: () => content, en: () => content });
  const mailer = module.get(Mailer);
  for (const language of ['fr', 'en'] as const) {
    const to = { address: 'zoe@exemple.fr' };
    mailbox.clear();
    await mailer.send({
      ...(await hello.render(language)),
      to,
      messageId: `<${language}@passerelle.example>`,
    });
    const [mail] = mailbox.messages();
    const line = {
      fr: 'Une question\u00a0? Répondez à ce message ou écrivez à equipe@ovlt.example.',
      en: 'A question? Reply to this message or write to equipe@ovlt.example.',
    }[language];
    expect(mail?.headers['reply-to']).toContain('equipe@ovlt.example');
    expect(mail?.text).toContain(line);
    expect(mail?.html).toContain(line);
    // A typed text that looks like the placeholder is not replaced.
    expect(mail?.html).toContain('&lt;!-- contact --&gt;');
    expect(mail?.html).not.toContain('<!-- contact -->');
  }
  await module.close();
});
