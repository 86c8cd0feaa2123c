import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Settings } from '@passerelle/config';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  aPublishedNeed,
  ask,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mailsTo,
  problem,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import type { SmtpCatcher } from '@passerelle/mail';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { createTransport, type Transporter } from 'nodemailer';
import { runCommandLine } from '../../apps/server/src/command-line.js';
import { receiveMails } from '../../apps/server/src/receive-mails.js';
import { callInProcess } from '../../apps/server/testing/index.js';

const product = bootProduct({
  env: () => ({ REPLY_DOMAIN: 'reponse.passerelle.example', INBOUND_PORT: '0' }),
});
mailedAtOnce(product);

const introduce = `mutation ($input: IntroduceInput!) { introduce(input: $input) {
  ${problem} ... on IntroductionsProposed { introductions { id } } } }`;
const accept = `mutation ($id: ID!) { acceptIntroduction(id: $id) { ${problem} ... on Introduction { state } } }`;
const withdraw = `mutation ($id: ID!) { withdrawIntroduction(id: $id, input: { reason: mistake }) {
  ${problem} ... on Introduction { state } } }`;
const write = `mutation ($id: ID!, $body: String!) {
  writeMessage(introductionId: $id, channel: parties, body: $body) { ${problem} ... on Message { id } } }`;
const messages = `query ($id: ID!) { introductionMessages(introductionId: $id, channel: parties, first: 50) {
  nodes { body authorSide author { name } } } }`;

let inbound: SmtpCatcher;
let sending: Transporter;
let curator: GraphqlClient;
beforeAll(async () => {
  const started = await receiveMails(product.app);
  if (started === undefined) throw new Error('No mails come in.');
  inbound = started;
  sending = createTransport({ url: inbound.smtpUrl });
  curator = await product.as('nadia@ovlt.example', 'curator');
});
afterAll(async () => {
  sending.close();
  await inbound.stop();
});

/** Two who write to each other, and the address with which the solver answers the first message. */
interface Written {
  id: string;
  company: GraphqlClient;
  email: string;
  replyTo: string;
}
let made = 0;
async function aMessageByMail(): Promise<Written> {
  const name = `Paire ${++made}`;
  const email = `karim${made}@nuit.example`;
  const company = await aCompany(product, `anne${made}@mains.example`, `Mains ${made}`);
  const holder = await product.as(email);
  await importSolvers(product, { ...fallDetector, externalId: name, name });
  const solverId = await holdProfile(product, name, email);
  const needId = await aPublishedNeed(product, company, curator, fallsAtNight);
  const { introductions } = await ask<{ introductions: { id: string }[] }>(curator, introduce, {
    input: { needId, solvers: [{ solverId }] },
  });
  const id = introductions[0]?.id ?? '';
  await ask(company.member, accept, { id });
  await ask(holder, accept, { id });
  await ask(company.member, write, { id, body: 'Mardi à dix heures ?' });
  const asked = (await mailsTo(product, email)).map(({ headers }) => headers['reply-to'] ?? '');
  const replyTo = /<(.+)>/.exec(asked.find((address) => address.includes('reponse+')) ?? '')?.[1] ?? '';
  expect(replyTo).toMatch(/^reponse\+[\da-z]{50}@reponse\.passerelle\.example$/);
  return { id, company: company.member, email, replyTo };
}

const send = (mail: {
  from: string;
  to: string;
  text?: string;
  messageId?: string;
  [more: string]: unknown;
}) => sending.sendMail({ subject: 'Re: On vous a écrit', ...mail });
const read = async ({ company, id }: Written): Promise<[side: string, body: string][]> =>
  (await ask<{ nodes: { body: string; authorSide: string }[] }>(company, messages, { id })).nodes.map(
    ({ body, authorSide }) => [authorSide, body],
  );
const textsFor = async (email: string): Promise<string[]> => {
  await product.settled();
  return (await mailsTo(product, email)).map(({ subject }) => subject);
};
/** The parser of replies would take minutes. */
const unreadable = '2011 from <>'.repeat(2_000);
const asked: [string, string] = ['company', 'Mardi à dix heures ?'];
const quoted =
  '\n\nLe lun. 23 nov. 2026 à 10:12, Passerelle <bonjour@passerelle.example> a écrit :\n\n> On vous a écrit\n';

describe('a person who answers the mail of a message', () => {
  it('writes into the conversation, and the other party is notified', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    await send({ from: email, to: replyTo, text: `Oui, avec plaisir.\nÀ mardi !${quoted}` });
    expect(await read(written)).toEqual([['solver', 'Oui, avec plaisir.\nÀ mardi !'], asked]);
    expect(await textsFor(`anne${made}@mains.example`)).toContainEqual(
      expect.stringMatching(/^On vous a écrit/),
    );
    // Capitals make no difference, since some servers change them in addresses.
    await send({
      from: `Karim <${email.toUpperCase()}>`,
      to: replyTo.toUpperCase(),
      text: 'Avec les plans.',
    });
    expect((await read(written))[0]).toEqual(['solver', 'Avec les plans.']);
  });

  it('writes once, however often the mail comes', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    const mail = { from: email, to: replyTo, text: 'Oui.', messageId: '<une-fois@nuit.example>' };
    await Promise.all([send(mail), send(mail), send(mail)]);
    await send(mail);
    expect(await read(written)).toEqual([['solver', 'Oui.'], asked]);
  });

  it('learns by mail what was not passed on, at the notified address', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    product.mailbox.clear();
    await send({ from: 'autre@nuit.example', to: replyTo, text: 'Je réponds pour lui.' });
    await send({ from: email, to: replyTo, text: quoted });
    await send({ from: email, to: replyTo, text: 'a'.repeat(4_001) });
    expect(await read(written)).toEqual([asked]);
    expect(await textsFor(email)).toEqual([
      'Une réponse n’a pas été transmise',
      ...Array(2).fill('Votre réponse n’a pas été transmise'),
    ]);
    expect(await textsFor('autre@nuit.example')).toEqual([]);
    const texts = (await mailsTo(product, email)).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('d’une autre adresse'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('aucun texte de vous'))).toHaveLength(1);
    expect(texts.filter((text) => /4\s?000/.test(text))).toHaveLength(1);
    for (const text of texts) expect(text).not.toContain('Je réponds pour lui');
  });

  it('learns that attachments do not come through, and the text does', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    product.mailbox.clear();
    const attachments = [{ filename: 'devis.pdf', content: 'x' }];
    await send({ from: email, to: replyTo, text: 'Voici le devis.', attachments });
    expect(await read(written)).toEqual([['solver', 'Voici le devis.'], asked]);
    expect(await textsFor(email)).toEqual(['Votre réponse est transmise, sans ses pièces jointes']);
  });

  it('is refused for good with a text that takes too long to read, and counts; a stranger’s is not read', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    const refused = { responseCode: 554 };
    await expect(send({ from: email, to: replyTo, text: unreadable })).rejects.toMatchObject(refused);
    const counted = `SELECT outcome FROM received_reply WHERE email = $1 ORDER BY id`;
    expect(await product.database.manager.query(counted, [email])).toEqual([{ outcome: 'ignored' }]);
    await send({ from: 'autre@nuit.example', to: replyTo, text: unreadable });
    await send({
      from: email,
      to: replyTo,
      text: unreadable,
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    expect(await product.database.manager.query(counted, [email])).toEqual([
      { outcome: 'ignored' },
      { outcome: 'other_sender' },
      { outcome: 'ignored' },
    ]);
    await send({ from: email, to: replyTo, text: 'Oui.' });
    expect(await read(written)).toEqual([['solver', 'Oui.'], asked]);
  });

  it('learns when the conversation has ended meanwhile', async () => {
    const written = await aMessageByMail();
    const { id, email, replyTo } = written;
    await ask(curator, withdraw, { id });
    await product.settled();
    product.mailbox.clear();
    await send({ from: email, to: replyTo, text: 'Oui.' });
    expect(await textsFor(email)).toEqual(['Votre réponse n’a pas été transmise']);
  });

  it('is not heard as a machine, and no machine is answered', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    product.mailbox.clear();
    await send({
      from: email,
      to: replyTo,
      text: 'Je suis absent.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    await send({ from: email, to: replyTo, text: 'Absent.', envelope: { from: '', to: replyTo } });
    expect(await read(written)).toEqual([asked]);
    expect(await textsFor(email)).toEqual([]);
  });

  it('gets five such mails a day at most', async () => {
    const { replyTo, email } = await aMessageByMail();
    product.mailbox.clear();
    for (let i = 0; i < 8; i++) await send({ from: 'autre@nuit.example', to: replyTo, text: `${i}` });
    expect(await textsFor(email)).toHaveLength(5);
  });
});

it('mails of one conversation are shown together', async () => {
  const { email, id } = await aMessageByMail();
  const first = (await mailsTo(product, email)).find(({ headers }) =>
    headers['reply-to']?.includes('reponse+'),
  );
  expect(first?.headers['references']).toBe(`<conversation-${id}-parties@127.0.0.1>`);
  expect(first?.headers['in-reply-to']).toBe(first?.headers['references']);
});

describe('the command that a mail server in front calls', () => {
  const receive = (mail: string, env: Record<string, string> = {}, ...args: string[]) => {
    const { databaseUrl = '', secret = '', dataDir, replyDomain = '' } = product.app.get(Settings);
    const settings = {
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      SECRET: secret,
      REPLY_DOMAIN: replyDomain,
    };
    return callInProcess(
      (caller) => runCommandLine(['mail', 'receive', ...args], caller),
      { ...settings, ...env },
      mail,
    );
  };
  const mailOf = (from: string, to: string, text: string): string =>
    `From: ${from}\r\nTo: ${to}\r\nMessage-ID: <cli-${from}>\r\n\r\n${text}\r\n`;

  it('takes a mail from the standard input', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    const command = receive(
      mailOf(email, 'quelqu-un@reponse.passerelle.example', 'Oui.'),
      {},
      '--to',
      replyTo,
    );
    expect([await command.ended, command.stdout]).toEqual([0, '{"outcome":"taken"}\n']);
    expect(await read(written)).toEqual([['solver', 'Oui.'], asked]);
    // Like a server that sends it again with the headers.
    const again = receive(mailOf(email, replyTo, 'Oui.').replace('\r\n', '\r\nReturn-Path: <>\r\n'));
    expect([await again.ended, again.stdout]).toEqual([0, '{"outcome":"ignored"}\n']);
    expect(await read(written)).toHaveLength(2);
  });

  it('gives it to the worker where that takes mails by SMTP, and does it itself where no worker answers', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    const port = new URL(inbound.smtpUrl).port;
    const give = (text: string, to: string, env: Record<string, string>) =>
      receive(mailOf(email, to, text), { HOST: '127.0.0.1', ...env }, '--to', to, '--from', email);
    // Without the database it could do nothing itself.
    const there = { INBOUND_PORT: port, DATABASE_URL: 'postgresql://127.0.0.1:1/passerelle' };
    const given = give('Oui.', replyTo, there);
    expect([await given.ended, given.stderr]).toEqual([0, '']);
    expect(await read(written)).toEqual([['solver', 'Oui.'], asked]);
    const unknown = give('Oui.', 'bonjour@reponse.passerelle.example', there);
    expect(await unknown.ended).toBe(67);
    const alone = give('Mercredi ?', (await aMessageByMail()).replyTo, { INBOUND_PORT: '1' });
    expect([await alone.ended, alone.stderr]).toEqual([0, '']);
  });

  it('says to the server that nobody can read a mail', async () => {
    const { email, replyTo } = await aMessageByMail();
    const endless = receive(mailOf(email, replyTo, unreadable));
    expect([await endless.ended, endless.stderr]).toEqual([65, 'Ce mail est illisible.\n']);
  });

  it('says to the server whether to try again', async () => {
    const unknown = receive(mailOf('a@nuit.example', 'bonjour@reponse.passerelle.example', 'Oui.'));
    expect([await unknown.ended, unknown.stdout]).toEqual([67, '']);
    const without = receive(mailOf('a@nuit.example', 'b@c.example', 'Oui.'), { REPLY_DOMAIN: '' });
    expect([await without.ended, without.stderr]).toEqual([
      75,
      'Sans REPLY_DOMAIN, aucune adresse ne reçoit de réponses.\n',
    ]);
    const away = receive(mailOf('a@nuit.example', 'b@c.example', 'Oui.'), {
      DATABASE_URL: 'postgresql://127.0.0.1:1/passerelle',
    });
    expect(await away.ended).toBe(75);
  });
});

describe('an address', () => {
  it('lets nobody speak for a profile who no longer does', async () => {
    const written = await aMessageByMail();
    const { email, replyTo } = written;
    await product.database.manager.query(
      `UPDATE person SET suspended_at = now(), suspension_reason = 'Essai' WHERE email = $1`,
      [email],
    );
    product.mailbox.clear();
    await send({ from: email, to: replyTo, text: 'Oui.' });
    expect(await read(written)).toEqual([asked]);
    expect(await textsFor(email)).toEqual([]);
  });

  it('that is not ours, or has expired, is refused before the mail is read', async () => {
    const { email, replyTo } = await aMessageByMail();
    const unknown = `reponse+${'0'.repeat(50)}@reponse.passerelle.example`;
    for (const to of [unknown, 'bonjour@reponse.passerelle.example', replyTo.replace('reponse.pass', 'pass')])
      await expect(send({ from: email, to, text: 'Oui.' })).rejects.toMatchObject({ responseCode: 550 });
    product.clock.advance(31 * 24 * 3_600_000);
    await expect(send({ from: email, to: replyTo, text: 'Oui.' })).rejects.toMatchObject({
      responseCode: 550,
    });
  });
});
