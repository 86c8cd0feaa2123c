import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { startTestMailbox, type TestMailbox } from '../testing/test-mailbox.js';
import { Mailer, MailNotSent, MailRefused, MailServerAway, type OutgoingMail } from './mailer.js';
import { defineMail, type RenderedMail } from './templates/define-mail.js';

const from = 'Passerelle <bonjour@passerelle.example>';
const invitation = defineMail<{ title: string }>({
  name: 'invitation',
  fr: ({ title }) => ({
    subject: `Une structure a posté « ${title} » : qu’en dites-vous ?`,
    preheader: 'À Orléans.',
    greeting: 'Bonjour Éloïse,',
    paragraphs: [`« ${title} » pourrait vous intéresser.`],
    action: { label: 'Voir le besoin', url: 'https://passerelle.example/besoins/1' },
    reason: 'Vous recevez ce message parce que votre profil est actif.',
  }),
  en: ({ title }) => ({
    subject: `A company posted “${title}”`,
    preheader: 'In Orléans.',
    greeting: 'Hello Éloïse,',
    paragraphs: [`“${title}” may be for you.`],
    reason: 'You receive this message because your profile is active.',
  }),
});
const unsubscribeUrl = 'https://passerelle.example/stop?jeton=abc';
let rendered: RenderedMail;
beforeAll(async () => {
  rendered = await invitation.render(
    'fr',
    { title: 'Garde d’enfants à 6 h, œuvre de cœur' },
    { unsubscribeUrl },
  );
});
const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  ...rendered,
  to: { name: 'Éloïse "Lo" Lefèvre, née Œil', address: 'eloise@exemple.fr' },
  messageId: '<notice-1@passerelle.example>',
  ...changes,
});

let mailbox: TestMailbox;
let mailer: Mailer;
beforeAll(async () => {
  mailbox = await startTestMailbox();
  mailer = new Mailer({ smtpUrl: mailbox.smtpUrl, from });
});
afterEach(() => mailbox.clear());
afterAll(async () => {
  mailer.onApplicationShutdown();
  await mailbox.stop();
});
const failureOf = (sending: Promise<void>): Promise<Error> =>
  sending.then(
    () => Promise.reject(new Error('it was sent')),
    (error: Error) => error,
  );

describe('a mail of a restored copy', () => {
  it('is not sent until the copy is adopted, and its queue rests meanwhile', async () => {
    let isHeld = true;
    const held = new Mailer({ smtpUrl: mailbox.smtpUrl, from, isHeld: async () => isHeld });
    await expect(held.send(mail())).rejects.toMatchObject({ name: 'MailNotSent', restFor: 10_000 });
    expect(mailbox.messages()).toEqual([]);
    isHeld = false;
    await held.send(mail());
    expect(mailbox.messages()).toHaveLength(1);
    mailbox.clear();
    held.onApplicationShutdown();
  });
});

describe('a mail that is sent', () => {
  it('arrives as it was rendered, accents and all', async () => {
    const sent = mail();
    await mailer.send(sent);
    const [received] = mailbox.messages();
    expect(received).toMatchObject({
      subject: 'Une structure a posté «\u00a0Garde d’enfants à 6 h, œuvre…\u00a0»',
      messageId: '<notice-1@passerelle.example>',
      from,
      to: ['eloise@exemple.fr'],
    });
    expect(received?.html.trim()).toBe(sent.html.trim());
    expect(received?.text.trim()).toBe(sent.text.trim());
    expect(received?.headers['content-language']).toBe('fr');
  });

  it('arrives in English too', async () => {
    await mailer.send(mail(await invitation.render('en', { title: 'Childcare' })));
    expect(mailbox.messages()[0]).toMatchObject({ subject: 'A company posted “Childcare”' });
    expect(mailbox.messages()[0]?.headers['content-language']).toBe('en');
  });

  it('says that a machine wrote it and how to stop it', async () => {
    await mailer.send(mail({ replyTo: { name: 'Équipe OVLT', address: 'equipe@exemple.fr' } }));
    const headers = mailbox.messages()[0]?.headers;
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': `<${unsubscribeUrl}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(headers?.['reply-to']).toContain('<equipe@exemple.fr>');
  });

  it('says nothing of stopping when one cannot', async () => {
    await mailer.send(mail({ unsubscribeUrl: undefined }));
    expect(mailbox.messages()[0]?.headers).not.toHaveProperty('list-unsubscribe');
    expect(mailbox.messages()[0]?.headers).not.toHaveProperty('list-unsubscribe-post');
  });

  it('bears the date that its caller gives', async () => {
    await mailer.send(mail({ date: new Date('2027-03-01T08:00:00Z') }));
    expect(mailbox.messages()[0]?.date).toBe('2027-03-01T08:00:00.000Z');
  });

  it('goes out with many others over few connections', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      mail({ messageId: `<notice-${i}@passerelle.example>` }),
    );
    await Promise.all(many.map((each) => mailer.send(each)));
    expect(new Set(mailbox.messages().map(({ messageId }) => messageId)).size).toBe(60);
  });
});

describe('header injection', () => {
  const attack = 'x\r\nBcc: victime@exemple.fr\r\n\r\n<p>corps</p>';

  it('does not work through a subject or a name', async () => {
    await mailer.send(
      mail({
        subject: attack,
        to: { name: attack, address: 'eloise@exemple.fr' },
        replyTo: { name: attack, address: 'equipe@exemple.fr' },
      }),
    );
    const [received] = mailbox.messages();
    expect(received?.to).toEqual(['eloise@exemple.fr']);
    expect(received?.headers).not.toHaveProperty('bcc');
    expect(received?.subject).toContain('Bcc: victime@exemple.fr');
    expect(received?.text).toContain('Bonjour Éloïse,');
  });

  it.each([
    ['recipient’s address', { to: { address: 'eloise@exemple.fr, victime@exemple.fr' } }],
    ['recipient’s address', { to: { address: 'eloise@exemple.fr\r\nBcc: victime@exemple.fr' } }],
    ['recipient’s address', { to: { address: 'eloise' } }],
    ['address to reply to', { replyTo: { address: attack } }],
    ['Message-ID', { messageId: `<a@b>${attack}` }],
    ['Message-ID', { messageId: 'a@b' }],
  ])('is refused in the %s, before a server is asked', async (where, changes) => {
    const failure = await failureOf(mailer.send(mail(changes)));
    expect(failure).toBeInstanceOf(MailRefused);
    expect(failure.message).toBe(`invitation was refused: the ${where} is not valid`);
    expect(mailbox.messages()).toEqual([]);
  });

  it('does not work through the address to unsubscribe at', async () => {
    await mailer.send(
      mail({ unsubscribeUrl: `https://passerelle.example/?${attack}>, <https://evil.example/` }),
    );
    const headers = mailbox.messages()[0]?.headers;
    expect(headers).not.toHaveProperty('bcc');
    expect(headers?.['list-unsubscribe']?.match(/[<>]/g)).toHaveLength(2);
  });
});

describe('a mail that is not sent', () => {
  it('is refused for good when the server says so, and the error names nobody', async () => {
    mailbox.refuse('eloise@exemple.fr', 550);
    const failure = await failureOf(mailer.send(mail()));
    expect(failure).toBeInstanceOf(MailRefused);
    expect(failure).toMatchObject({ status: expect.stringMatching(/^550/) });
    expect(failure.message).toMatch(/^invitation was refused: 550/);
    expect(failure.cause).toBeUndefined();
    expect(JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })).not.toMatch(
      /eloise|exemple\.fr/,
    );
  });

  it('may be tried again when the server is busy', async () => {
    mailbox.refuse('eloise@exemple.fr', 450);
    const failure = await failureOf(mailer.send(mail()));
    expect(failure).toBeInstanceOf(MailNotSent);
    expect(failure.message).toMatch(/^invitation was not sent: 450 .*at RCPT TO$/);
    mailbox.clear();
    await mailer.send(mail());
    expect(mailbox.messages()).toHaveLength(1);
  });

  it('may be tried again when the server is away', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    taken.close();
    await once(taken, 'close');
    const lonely = new Mailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from });
    const failure = await failureOf(lonely.send(mail()));
    expect(failure).toBeInstanceOf(MailNotSent);
    expect(failure.message).toContain('ECONNREFUSED');
    lonely.onApplicationShutdown();
  });

  it('is refused when it is larger than the server takes', async () => {
    expect(await failureOf(mailer.send(mail({ text: 'x'.repeat(11 * 1024 * 1024) })))).toBeInstanceOf(
      MailRefused,
    );
  });

  it('is neither lost nor left hanging when the mailer has shut down', async () => {
    const closing = new Mailer({ smtpUrl: mailbox.smtpUrl, from });
    closing.onApplicationShutdown();
    expect(await failureOf(closing.send(mail()))).toBeInstanceOf(MailNotSent);
  });
});

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

describe('a server that does not accept us', () => {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) => done(password === 'bon' ? null : refusal(535), { user: 'nom' }),
    onMailFrom: (_address, _session, done) => done(refusal(550)),
  });
  let port: number;
  beforeAll(async () => {
    const listener = server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    ({ port } = listener.address() as AddressInfo);
  });
  afterAll(() => new Promise<void>((closed) => server.close(closed)));

  it.each([
    ['password', 'mauvais', '535'],
    ['sender', 'bon', '550'],
  ])('refuses our %s: no mail is lost while the operator mends it', async (_what, password, code) => {
    const foreign = new Mailer({ smtpUrl: `smtp://nom:${password}@127.0.0.1:${port}`, from });
    const failure = await failureOf(foreign.send(mail()));
    foreign.onApplicationShutdown();
    expect(failure).toBeInstanceOf(MailNotSent);
    expect(failure.message).toContain(code);
    expect(failure.message).not.toMatch(/mauvais|passerelle\.example/);
  });
});

describe('a server that says nothing', () => {
  /** Receives everything, and does not answer commands with this beginning. */
  const deaf = async (to: RegExp, hangsUp: boolean): Promise<{ sender: Mailer; stop: () => void }> => {
    const silent = createServer((socket) => {
      let isReading = false;
      socket.on('error', () => undefined);
      socket.write('220 silent.example\r\n');
      socket.on('data', (packet) => {
        const command = String(packet);
        if (to.test(command)) return hangsUp ? socket.destroy() : undefined;
        if (isReading && !command.includes('\r\n.\r\n')) return undefined;
        isReading = command.startsWith('DATA');
        return socket.write(isReading ? '354 go on\r\n' : '250 yes\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const sender = new Mailer({ smtpUrl: `smtp://127.0.0.1:${port}?socketTimeout=200`, from });
    return { sender, stop: () => void silent.close() };
  };

  it.each([
    ['to a whole mail, and hangs up', /\r\n\.\r\n/, true, true],
    ['to a whole mail', /\r\n\.\r\n/, false, true],
    ['to the start of a mail, and hangs up', /^DATA/, true, false],
    ['to a recipient', /^RCPT/, false, false],
  ])('%s: the mail may be taken, or is not', async (_what, to, hangsUp, mayBeTaken) => {
    const { sender, stop } = await deaf(to, hangsUp);
    const failure = await failureOf(sender.send(mail()));
    sender.onApplicationShutdown();
    stop();
    expect(failure).toBeInstanceOf(MailNotSent);
    expect((failure as MailNotSent).mayBeTaken).toBe(mayBeTaken);
  });
});

describe('a server that does not answer', () => {
  let connections = 0;
  /** Ends each connection at once, until the spec lets it greet. */
  let isAway = true;
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done());
    },
  });
  const listener = createServer((socket) => {
    connections += 1;
    if (isAway) socket.destroy();
    else smtp.server.emit('connection', socket);
  });
  let patient: Mailer;
  let passed = 0;
  const lines: string[] = [];
  beforeAll(async () => {
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const { port } = listener.address() as AddressInfo;
    patient = new Mailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from });
    const now = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => now() + passed);
    for (const level of ['error', 'warn'] as const)
      // A worker of an earlier spec may still log in this process.
      jest.spyOn(Logger.prototype, level).mockImplementation(function log(this: { context?: string }, what) {
        if (this.context === Mailer.name) lines.push(String(what));
      });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    patient.onApplicationShutdown();
    listener.close();
    await new Promise<void>((closed) => smtp.close(closed));
  });

  it('is left alone after three mails in a row, and the next are not even tried', async () => {
    for (let i = 0; i < 3; i++) {
      const failure = await failureOf(patient.send(mail()));
      expect(failure).toBeInstanceOf(MailNotSent);
      expect(failure).not.toBeInstanceOf(MailServerAway);
    }
    const before = connections;
    const failure = await failureOf(patient.send(mail()));
    expect(failure).toBeInstanceOf(MailServerAway);
    expect((failure as MailServerAway).restFor).toBeGreaterThan(20_000);
    expect((failure as MailServerAway).restFor).toBeLessThanOrEqual(30_000);
    expect(connections).toBe(before);
    expect(lines).toEqual(['The mail server does not answer: mails wait until it does.']);
  });

  it('is tried with one mail after half a minute, while the others wait', async () => {
    passed += 30_000;
    const before = connections;
    const failures = await Promise.all(Array.from({ length: 4 }, () => failureOf(patient.send(mail()))));
    expect(failures.filter((failure) => failure instanceof MailServerAway)).toHaveLength(3);
    expect(connections).toBeGreaterThan(before);
    expect(await failureOf(patient.send(mail()))).toBeInstanceOf(MailServerAway);
    // No new message.
    expect(lines).toHaveLength(1);
  });

  it('gets all mails again once it has taken one', async () => {
    passed += 30_000;
    isAway = false;
    await patient.send(mail());
    await Promise.all([patient.send(mail()), patient.send(mail())]);
    expect(lines.slice(1)).toEqual(['The mail server answers again: mails are sent.']);
  });

  it('is not taken for away because it refuses some mails', async () => {
    mailbox.refuse('eloise@exemple.fr', 450);
    for (let i = 0; i < 5; i++)
      expect(await failureOf(mailer.send(mail()))).not.toBeInstanceOf(MailServerAway);
  });
});
