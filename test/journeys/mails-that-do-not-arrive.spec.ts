import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailDeliverabilityService } from '@passerelle/accounts';
import { aMembership, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, mailsTo, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import {
  Mailer,
  MailNotSent,
  MailRefused,
  messageIdOf,
  ReturnAddresses,
  type SmtpCatcher,
} from '@passerelle/mail';
import { aSolver } from '@passerelle/solvers/testing';
import { createTransport, type Transporter } from 'nodemailer';
import { receiveMails } from '../../apps/server/src/receive-mails.js';

const domain = 'reponse.passerelle.example';
const product = bootProduct({ env: () => ({ REPLY_DOMAIN: domain, INBOUND_PORT: '0' }) });
const DAY = 24 * 3_600_000;

let inbound: SmtpCatcher;
let sending: Transporter;
let admin: GraphqlClient;
beforeAll(async () => {
  const started = await receiveMails(product.app);
  if (started === undefined) throw new Error('No mails come in.');
  inbound = started;
  sending = createTransport({ url: inbound.smtpUrl });
  admin = await product.as('camille@ovlt.example', 'admin');
});
afterAll(async () => {
  sending.close();
  await inbound.stop();
});

let made = 0;
interface Reader {
  email: string;
  client: GraphqlClient;
}
async function aReader(): Promise<Reader> {
  const email = `karim${++made}@nuit.example`;
  return { email, client: await product.as(email) };
}

/** Sends a mail of ours. @returns the sender of its envelope */
async function mailTo(email: string, more: object = {}): Promise<string> {
  const before = product.mailbox.senders().length;
  await product.app.get(Mailer).send({
    name: 'essai',
    language: 'fr',
    subject: 'Un essai',
    title: 'Un essai',
    preheader: '',
    text: 'Un essai',
    html: '<p>Un essai</p>',
    to: { address: email },
    messageId: messageIdOf(newId(), 'http://127.0.0.1'),
    ...more,
  });
  const sender = product.mailbox.senders().at(before) ?? '';
  expect(sender).toMatch(/^retour\+[\da-z]{50}@reponse\.passerelle\.example$/);
  return sender;
}
const refusedMailTo = (email: string, more?: object): Promise<unknown> =>
  mailTo(email, more).then(
    () => 'sent',
    (error: unknown) => (error instanceof MailRefused ? error.status : error),
  );

interface Bounce {
  to: string;
  recipient?: string;
  action?: string;
  status?: string;
  diagnostic?: string;
  original?: string;
}
/** A report as mail servers write it (RFC 3464), or a complaint (RFC 5965). */
function bounce({ to, recipient = '', action = 'failed', status, diagnostic, original = '' }: Bounce) {
  const lines = [
    'From: MAILER-DAEMON@mx.nuit.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.nuit.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    ...(status === undefined ? [] : [`Status: ${status}`]),
    ...(diagnostic === undefined ? [] : [`Diagnostic-Code: smtp; ${diagnostic}`]),
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    original || 'Subject: Un essai',
    '',
    '--b--',
    '',
  ];
  return sending.sendMail({ envelope: { from: '', to }, raw: lines.join('\r\n') });
}
function complain(to: string, original: string) {
  const lines = [
    'From: fbl@fournisseur.example',
    `To: ${to}`,
    'Subject: FW: Un essai',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '',
    '--b',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: Fournisseur/1.0',
    'Version: 1',
    `Original-Mail-From: <${original}>`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: bonjour@passerelle.example',
    'To: redacted@fournisseur.example',
    'Subject: Un essai',
    '',
    'Un essai',
    '',
    '--b--',
    '',
  ];
  return sending.sendMail({ envelope: { from: 'fbl@fournisseur.example', to }, raw: lines.join('\r\n') });
}

const reach = `{ me { mailReach { state reason status complainedAt } } }`;
const deliverabilityOf = async ({ client }: Reader): Promise<unknown> =>
  (await ask<{ mailReach: { state: string } | null }>(client, reach)).mailReach;
const log = `query ($id: ID!) { auditLogOfPerson(personId: $id) { nodes { action sentence } } }`;
const askForProof = `mutation { askForAddressProof { ${problem} ... on AddressChange { email } } }`;
const people = `query ($mailTrouble: Boolean) { people(first: 100, mailTrouble: $mailTrouble) { nodes { email } } }`;
const failuresOf = async (email: string): Promise<string[]> =>
  (
    await product.database.manager.query<{ kind: string }[]>(
      'SELECT kind FROM mail_failure WHERE email = $1',
      [email],
    )
  ).map(({ kind }) => kind);
const confirm = `mutation ($code: String!) { confirmAddressChange(code: $code) { ${problem} ... on Account { mailReach { state } } } }`;

describe('a report that a mail has not arrived', () => {
  it('for good stops mails to the address, and codes still go', async () => {
    const reader = await aReader();
    const { email } = reader;
    expect(await deliverabilityOf(reader)).toBeNull();
    await bounce({ to: await mailTo(email), recipient: email, status: '5.1.1' });
    expect(await deliverabilityOf(reader)).toMatchObject({
      state: 'unreachable',
      reason: 'permanent',
      status: '5.1.1',
      complainedAt: null,
    });
    expect(await refusedMailTo(email)).toBe('unreachable');
    expect(await refusedMailTo(email, { provesAddress: true })).toBe('sent');
    const { id } = await ask<{ id: string }>(reader.client, '{ me { id } }');
    expect(await ask(admin, log, { id })).toMatchObject({ nodes: [{ action: 'noteMailReach' }] });
  });

  it.each([
    ['later', { action: 'delayed', status: '4.4.1' }],
    ['because the mailbox is full', { status: '5.2.2' }],
    ['with no code at all', {}],
    ['after days of trying', { status: '5.4.7' }],
  ])('%s makes it doubtful once three mails are concerned, and mails go on', async (_why, text) => {
    const reader = await aReader();
    const { email } = reader;
    const first = await mailTo(email);
    for (let i = 0; i < 3; i++) await bounce({ to: first, recipient: email, ...text });
    expect(await deliverabilityOf(reader)).toBeNull();
    await bounce({ to: await mailTo(email), recipient: email, ...text });
    expect(await deliverabilityOf(reader)).toBeNull();
    await bounce({ to: await mailTo(email), recipient: email, ...text });
    expect(await deliverabilityOf(reader)).toMatchObject({ state: 'doubtful' });
    expect(await refusedMailTo(email)).toBe('sent');
  });

  it('is forgotten where nothing follows', async () => {
    const reader = await aReader();
    for (let i = 0; i < 3; i++)
      await bounce({
        to: await mailTo(reader.email),
        recipient: reader.email,
        status: '4.4.1',
        action: 'delayed',
      });
    expect(await deliverabilityOf(reader)).toMatchObject({ state: 'doubtful' });
    product.clock.advance(8 * DAY);
    await product.app.get(MailDeliverabilityService).forgetOld();
    expect(await deliverabilityOf(reader)).toBeNull();
  });
});

describe('a report is believed', () => {
  it('whatever the capitals of its address, and only once', async () => {
    const reader = await aReader();
    const to = (await mailTo(reader.email)).toUpperCase();
    await bounce({ to, recipient: reader.email, status: '5.1.1' });
    await bounce({ to, recipient: reader.email, status: '5.1.1' });
    expect(await deliverabilityOf(reader)).toMatchObject({ state: 'unreachable' });
    expect(await failuresOf(reader.email)).toEqual(['permanent']);
  });

  it('of the address that the mail went to, whatever it names', async () => {
    const [reader, other] = [await aReader(), await aReader()];
    await bounce({ to: await mailTo(reader.email), recipient: other.email, status: '5.1.1' });
    expect(await deliverabilityOf(other)).toBeNull();
    expect(await deliverabilityOf(reader)).toMatchObject({ state: 'unreachable' });
  });

  it('of an address without an account, which the report names', async () => {
    await bounce({
      to: await mailTo('contact@profil.example'),
      recipient: 'Contact@Profil.example',
      status: '5.1.1',
    });
    expect(await refusedMailTo('contact@profil.example')).toBe('unreachable');
  });

  it('not where the signature is wrong, of another installation, or too old', async () => {
    const reader = await aReader();
    const to = await mailTo(reader.email);
    const wrong = to.replace(/[\da-z](?=@)/, (letter) => (letter === '0' ? '1' : '0'));
    const clock = product.clock;
    const foreign = new ReturnAddresses(
      { replyDomain: domain, secret: 'x'.repeat(32), previousSecrets: [] },
      clock,
    ).addressFor({ email: reader.email, messageId: '<a@b.example>' });
    for (const forged of [wrong, foreign ?? '', `retour+@${domain}`, to.replace(domain, 'autre.example')])
      await expect(bounce({ to: forged, recipient: reader.email, status: '5.1.1' })).rejects.toMatchObject({
        responseCode: 550,
      });
    clock.advance(61 * DAY);
    await expect(bounce({ to, recipient: reader.email, status: '5.1.1' })).rejects.toMatchObject({
      responseCode: 550,
    });
    expect(await failuresOf(reader.email)).toEqual([]);
  });

  it.each([
    ['because of our mail, not the address', { status: '5.7.1' }, ['policy']],
    ['of a mail that was delivered', { action: 'delivered', status: '2.0.0' }, []],
    ['with a code in the diagnosis alone', { diagnostic: '550 5.1.1 No such user' }, ['permanent']],
    [
      'with a vague code, and another in the diagnosis',
      { status: '5.0.0', diagnostic: '552 5.2.2 Full' },
      ['full'],
    ],
    [
      'that quotes nine megabytes',
      { status: '5.1.1', original: `X: ${'x'.repeat(90)}\n`.repeat(95_000) },
      ['permanent'],
    ],
  ])('%s: each case is distinguished', async (_what, text, kinds) => {
    const reader = await aReader();
    await bounce({ to: await mailTo(reader.email), recipient: reader.email, ...text });
    expect(await failuresOf(reader.email)).toEqual(kinds);
    expect(await deliverabilityOf(reader)).toEqual(
      kinds.some((kind) => kind === 'permanent') ? expect.objectContaining({ state: 'unreachable' }) : null,
    );
  });

  it('without a report where an old server returns a mail, and not where somebody is away or writes', async () => {
    const reader = await aReader();
    const to = await mailTo(reader.email);
    const away = {
      subject: 'Absence',
      headers: { 'Auto-Submitted': 'auto-replied' },
      envelope: { from: '', to },
    };
    await sending.sendMail({ from: reader.email, to, text: 'Je suis absent.', ...away });
    await sending.sendMail({ from: reader.email, to, subject: 'Re: Un essai', text: 'Bonjour' });
    expect(await failuresOf(reader.email)).toEqual([]);
    await sending.sendMail({
      from: 'MAILER-DAEMON@vieux.example',
      to,
      subject: 'failure notice',
      text: 'Hi. This is the qmail-send program.',
      envelope: { from: '', to },
    });
    expect(await failuresOf(reader.email)).toEqual(['unknown']);
  });
});

describe('a server that refuses an address at once', () => {
  it('for good is believed too; for now, it is tried again', async () => {
    const [gone, busy] = [await aReader(), await aReader()];
    product.mailbox.refuse(gone.email, 550);
    product.mailbox.refuse(busy.email, 450);
    expect(await refusedMailTo(gone.email)).toBe('550');
    expect(await refusedMailTo(busy.email)).toBeInstanceOf(MailNotSent);
    product.mailbox.clear();
    expect(await deliverabilityOf(gone)).toMatchObject({ state: 'unreachable', status: '550' });
    expect(await deliverabilityOf(busy)).toBeNull();
    expect(await refusedMailTo(gone.email)).toBe('unreachable');
  });

  it('is not remembered of addresses that strangers type', async () => {
    product.mailbox.refuse('personne@nuit.example', 550);
    await refusedMailTo('personne@nuit.example', { provesAddress: true });
    product.mailbox.clear();
    expect(await product.app.get(MailDeliverabilityService).of('personne@nuit.example')).toBeNull();
  });
});

describe('a person whom mails do not reach', () => {
  it('shows by a code that they do, and mails go on', async () => {
    const reader = await aReader();
    const { email, client } = reader;
    await bounce({ to: await mailTo(email), recipient: email, status: '5.1.1' });
    expect(await ask(client, askForProof)).toMatchObject({ email });
    const code = /^\d{6}/.exec((await mailsTo(product, email)).at(-1)?.subject ?? '')?.[0] ?? '';
    expect(
      await ask(client, confirm, { code: code.replace(/./, (d) => String((Number(d) + 1) % 10)) }),
    ).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await deliverabilityOf(reader)).toMatchObject({ state: 'unreachable' });
    expect(await ask(client, confirm, { code })).toMatchObject({ mailReach: null });
    expect(await refusedMailTo(email)).toBe('sent');
    expect(await ask(client, '{ me { email } }')).toEqual({ email });
    // It ends no session, and no notice went to a former address.
    await product.settled();
    expect((await mailsTo(product, email)).map(({ subject }) => subject)).not.toContain(
      'L’adresse de votre compte a changé',
    );
  });

  it('shows it by signing in with a code that was mailed there', async () => {
    const reader = await aReader();
    await bounce({ to: await mailTo(reader.email), recipient: reader.email, status: '5.1.1' });
    await product.app.get(MailDeliverabilityService).prove(reader.email);
    expect(await deliverabilityOf(reader)).toBeNull();
  });

  it('is found by admins, in their list and among what is wrong', async () => {
    const reader = await aReader();
    await bounce({ to: await mailTo(reader.email), recipient: reader.email, status: '5.1.1' });
    const among = async (mailTrouble: boolean): Promise<string[]> =>
      (await ask<{ nodes: { email: string }[] }>(admin, people, { mailTrouble })).nodes.map(
        ({ email }) => email,
      );
    expect(await among(true)).toContain(reader.email);
    expect(await among(false)).not.toContain(reader.email);
    expect(await among(false)).toContain('camille@ovlt.example');
  });
});

describe('curators', () => {
  const reaches = `query ($company: ID!, $solver: ID!) { organisation(id: $company) { mailsArrive } solver(id: $solver) { mailsArrive } }`;
  const members = `query ($id: ID!) { membersOfOrganisation(organisationId: $id) { nodes { person { name } mailsArrive } } }`;
  const arriving = async (client: GraphqlClient, company: string, solver: string): Promise<unknown> => {
    const { data } = await client.query(reaches, { company, solver });
    const { organisation, solver: found } = data as Record<string, { mailsArrive: boolean | null }>;
    return [organisation?.mailsArrive, found?.mailsArrive];
  };
  const lose = (email: string): Promise<boolean> =>
    product.app
      .get(MailDeliverabilityService)
      .fail({ email, mailKey: '00000009', kind: 'permanent', status: '5.1.1' });

  it('see a company and a solver whom mails reach no more, and others see nothing of it', async () => {
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const company = await aCompany(product, 'anne@joignable.example', 'Mains Tendues');
    const colleague = await aPerson(product.database, { email: 'paul@joignable.example', name: 'Paul' });
    await aMembership(product.database, { personId: colleague.id, organisationId: company.id });
    const solver = await aSolver(product.database, {
      name: 'Veille',
      contactEmail: 'contact@veille.example',
    });
    expect(await arriving(curator, company.id, solver.id)).toEqual([true, true]);
    await lose('anne@joignable.example');
    await lose('contact@veille.example');
    // Her colleague still receives mails.
    expect(await arriving(curator, company.id, solver.id)).toEqual([true, false]);
    await lose('paul@joignable.example');
    expect(await arriving(curator, company.id, solver.id)).toEqual([false, false]);
    expect(await arriving(company.member, company.id, solver.id)).toEqual([null, null]);
    const marks = async (client: GraphqlClient) =>
      (
        await ask<{ nodes: { mailsArrive: boolean | null }[] }>(client, members, { id: company.id })
      ).nodes.map(({ mailsArrive }) => mailsArrive);
    expect(await marks(curator)).toEqual([false, false]);
    expect(await marks(company.member)).toEqual([null, null]);
    await product.app.get(MailDeliverabilityService).prove('paul@joignable.example');
    expect(await arriving(curator, company.id, solver.id)).toEqual([true, false]);
    expect((await marks(curator)).toSorted()).toEqual([false, true]);
  });
});

describe('a complaint to the provider', () => {
  it.each(['at the return address', 'at the address for complaints'])(
    '%s stops mails that one can do without, until one asks for them',
    async (where) => {
      const reader = await aReader();
      const { email, client } = reader;
      const original = await mailTo(email);
      await complain(where === 'at the return address' ? original : `plaintes@${domain}`, original);
      expect(await deliverabilityOf(reader)).toMatchObject({
        state: 'reachable',
        complainedAt: expect.any(String),
      });
      const optional = { unsubscribeUrl: 'https://passerelle.example/desinscription' };
      expect(await refusedMailTo(email, optional)).toBe('complaint');
      expect(await refusedMailTo(email)).toBe('sent');
      // A sign-in code is no request for mails.
      await product.app.get(MailDeliverabilityService).prove(email);
      expect(await refusedMailTo(email, optional)).toBe('complaint');
      await ask(client, askForProof);
      const code = /^\d{6}/.exec((await mailsTo(product, email)).at(-1)?.subject ?? '')?.[0] ?? '';
      expect(await ask(client, confirm, { code })).toMatchObject({ mailReach: null });
      expect(await refusedMailTo(email, optional)).toBe('sent');
    },
  );

  it('that quotes no mail of ours is nothing', async () => {
    const reader = await aReader();
    await complain(`plaintes@${domain}`, 'bonjour@passerelle.example');
    expect(await deliverabilityOf(reader)).toBeNull();
  });
});
