import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startTestMailbox, type TestMailbox } from '../testing/test-mailbox.js';

let mailbox: TestMailbox;
beforeEach(async () => {
  mailbox = await startTestMailbox();
});
afterEach(() => mailbox.stop());
const send = (to: string) =>
  createTransport(mailbox.smtpUrl).sendMail({ from: 'a@exemple.fr', to, subject: to, text: 'Bonjour' });

describe('waitForMessages', () => {
  it('resolves at once with what is there', async () => {
    await send('un@exemple.fr');
    expect(await mailbox.waitForMessages(1)).toHaveLength(1);
  });

  it('waits for the number asked', async () => {
    const waiting = mailbox.waitForMessages(2);
    await send('un@exemple.fr');
    await send('deux@exemple.fr');
    expect((await waiting).map(({ subject }) => subject)).toEqual(['un@exemple.fr', 'deux@exemple.fr']);
  });

  it('waits for the one asked, and answers with it alone', async () => {
    const waiting = mailbox.waitForMessages(({ to }) => to.includes('deux@exemple.fr'));
    await send('un@exemple.fr');
    await send('deux@exemple.fr');
    expect((await waiting).map(({ subject }) => subject)).toEqual(['deux@exemple.fr']);
  });

  it('rejects rather than hangs when the mailbox stops', async () => {
    const waiting = expect(mailbox.waitForMessages(1)).rejects.toThrow('aborted');
    await mailbox.stop();
    await waiting;
  });
});

it('knows the recipients of the envelope, hidden ones too', async () => {
  await createTransport(mailbox.smtpUrl).sendMail({
    from: 'a@exemple.fr',
    to: 'un@exemple.fr',
    bcc: 'cache@exemple.fr',
    text: 'Bonjour',
  });
  expect(mailbox.messages()[0]?.to).toEqual(['un@exemple.fr', 'cache@exemple.fr']);
});
