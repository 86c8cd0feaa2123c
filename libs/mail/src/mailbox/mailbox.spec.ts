import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { MailFolder } from './mail-folder.js';
import { type Mailbox, startMailbox } from './mailbox.js';

let folder: string;
let mailbox: Mailbox;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mailbox-'));
  mailbox = await startMailbox({ folder });
});
afterEach(async () => {
  await mailbox.stop();
  await rm(folder, { recursive: true });
});

const send = (mail: SendMailOptions = {}) =>
  createTransport(mailbox.smtpUrl).sendMail({
    from: 'Passerelle <bonjour@passerelle.example>',
    to: 'Zoé <zoe@exemple.fr>',
    subject: 'Trois besoins à Orléans',
    text: 'Bonjour Zoé',
    html: '<p>Bonjour <b>Zoé</b></p>',
    ...mail,
  });
const get = async (where: string) => {
  const response = await fetch(new URL(where, mailbox.pageUrl));
  return { status: response.status, headers: response.headers, body: await response.text() };
};
interface Listing {
  messages: { id: string; messageId: string; to: string[]; from: string; subject: string; date: string }[];
  total: number;
  next: string | null;
}
const list = async (query = ''): Promise<Listing> =>
  JSON.parse((await get(`api/messages${query}`)).body) as Listing;
/** fetch does not allow a Host header. */
const ask = async (headers: OutgoingHttpHeaders, method = 'GET', where = '/') => {
  const sent = request(mailbox.pageUrl, { path: where, method, headers }).end();
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.once('response', resolve).once('error', reject),
  );
  return { status: response.statusCode, body: await text(response) };
};
/** A hand-written conversation, up to the start of the message. */
const beginData = async () => {
  const socket = connect(Number(new URL(mailbox.smtpUrl).port), '127.0.0.1');
  const answers = createInterface(socket)[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { value = '' } = (await answers.next()) as { value?: string };
    return /^\d{3}-/.test(value) ? answer() : value;
  };
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
    return answer();
  };
  expect(await answer()).toMatch(/^220 /);
  for (const line of ['EHLO x', 'MAIL FROM:<a@exemple.fr>', 'RCPT TO:<b@exemple.fr>']) {
    expect(await say(line)).toMatch(/^250 /);
  }
  expect(await say('DATA')).toMatch(/^354 /);
  return { socket, say };
};

describe('the local mailbox', () => {
  it('lists the arrived mails, newest first', async () => {
    await send({ messageId: '<1@passerelle.example>', date: new Date('2026-11-02T09:00:00Z') });
    await send({ subject: 'Second', to: 'yves@exemple.fr' });
    const { messages, total } = await list();
    expect(total).toBe(2);
    expect(messages[0]).toMatchObject({ subject: 'Second', to: ['yves@exemple.fr'] });
    expect(messages[1]).toEqual({
      id: expect.any(String),
      messageId: '<1@passerelle.example>',
      to: ['zoe@exemple.fr'],
      from: 'Passerelle <bonjour@passerelle.example>',
      subject: 'Trois besoins à Orléans',
      date: '2026-11-02T09:00:00.000Z',
    });
    const page = (await get('/')).body;
    expect(page.indexOf('Second')).toBeLessThan(page.indexOf('Trois besoins à Orléans'));
    expect(page).toContain('2 nov. 2026');
  });

  it('shows a message: headers, page, text and source', async () => {
    await send();
    const { id } = (await list()).messages[0]!;
    expect(JSON.parse((await get(`api/messages/${id}`)).body)).toMatchObject({
      id,
      text: 'Bonjour Zoé',
      html: expect.stringContaining('<b>Zoé</b>'),
      headers: expect.objectContaining({ 'delivered-to': 'zoe@exemple.fr' }),
    });
    expect((await get(`messages/${id}`)).body).toContain('<pre>Bonjour Zoé');
    expect((await get(`messages/${id}/html`)).body).toContain('<b>Zoé</b>');
    const source = await get(`messages/${id}/source`);
    expect(source.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(source.body).toContain('Subject: =?UTF-8?');
  });

  it('keeps its messages when it is started again', async () => {
    await send({ subject: 'Avant' });
    await mailbox.stop();
    mailbox = await startMailbox({ folder });
    await send({ subject: 'Après' });
    const { messages } = await list();
    expect(messages.map(({ subject }) => subject)).toEqual(['Après', 'Avant']);
    expect(JSON.parse((await get(`api/messages/${messages[1]!.id}`)).body)).toMatchObject({
      subject: 'Avant',
    });
  });

  it('leaves whole .eml files only, and reads those that somebody put there', async () => {
    await send();
    const [file] = await readdir(folder);
    expect(file).toMatch(/^[\w-]+\.eml$/);
    await mailbox.stop();
    await writeFile(path.join(folder, '0-by-hand.eml'), 'To: a@exemple.fr\nSubject: À la main\n\nBonjour\n');
    await writeFile(path.join(folder, 'half-written.tmp'), 'Subj');
    await writeFile(path.join(folder, 'empty.eml'), '');
    mailbox = await startMailbox({ folder });
    const { messages } = await list();
    expect(messages.map(({ subject }) => subject)).toEqual(['', 'Trois besoins à Orléans', 'À la main']);
    expect((await get('/')).status).toBe(200);
  });

  it('finds the messages of a recipient, hidden ones too', async () => {
    await send({ to: 'Zoe@Exemple.fr' });
    await send({ to: 'yves@exemple.fr', bcc: 'cache@exemple.fr' });
    expect((await list('?to=zoe@')).total).toBe(1);
    expect((await list('?to=cache')).total).toBe(1);
    expect((await list('?to=personne')).messages).toEqual([]);
    expect((await get('/?to=personne')).body).toContain('Aucun message pour ce destinataire.');
  });

  it('goes through 5 000 messages page by page, each of them once', async () => {
    await mailbox.stop();
    const names = Array.from({ length: 5_000 }, (_, i) => `m-${String(i).padStart(5, '0')}`);
    await Promise.all(
      names.map((name, i) =>
        writeFile(
          path.join(folder, `${name}.eml`),
          `Delivered-To: p${i % 10}@exemple.fr\r\nSubject: ${name}\r\n\r\nBonjour\r\n`,
        ),
      ),
    );
    mailbox = await startMailbox({ folder });
    const seen: string[] = [];
    let page = await list('?limit=700');
    for (let pages = 1; pages <= 8; pages++) {
      seen.push(...page.messages.map(({ subject }) => subject));
      if (page.next !== null) page = await list(`?limit=700&before=${page.next}`);
    }
    expect(page.next).toBeNull();
    expect(seen).toEqual(names.toReversed());
    expect((await list('?to=p3@')).total).toBe(500);
    const first = (await get('/?to=p3@')).body;
    expect(first.match(/<li>/g)).toHaveLength(50);
    const older = /href="(\/\?to=p3%40&amp;before=[^"]+)"/.exec(first)![1]!.replace('&amp;', '&');
    expect((await get(older)).body.match(/<li>/g)).toHaveLength(50);
  });

  it('keeps the order of arrival of messages sent at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => send({ subject: `n${i}` })));
    const { messages } = await list();
    const ids = messages.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(ids).toHaveLength(50);
  });

  it('refuses a mail that is too large, even when its size was not announced', async () => {
    const { socket, say } = await beginData();
    expect(await say(`${`${'x'.repeat(998)}\r\n`.repeat(11_000)}.`)).toMatch(/^552 /);
    socket.destroy();
    expect((await list()).total).toBe(0);
  });

  it('survives a sender that hangs up in the middle of a mail', async () => {
    const { socket } = await beginData();
    socket.write('Subject: coupé\r\n\r\nBonj');
    socket.resetAndDestroy();
    await send();
    expect((await list()).messages.map(({ subject }) => subject)).toEqual(['Trois besoins à Orléans']);
  });

  it('says at once that a port is taken, and leaves nothing behind', async () => {
    const smtpPort = Number(new URL(mailbox.smtpUrl).port);
    await expect(startMailbox({ folder, port: Number(new URL(mailbox.pageUrl).port) })).rejects.toThrow(
      'EADDRINUSE',
    );
    await expect(startMailbox({ folder, smtpPort })).rejects.toThrow('EADDRINUSE');
  });
});

describe('a message written by an attacker', () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';

  it('cannot put markup into the pages', async () => {
    await send({
      subject: script,
      from: { name: script, address: 'a@exemple.fr' },
      to: { name: script, address: 'b@exemple.fr' },
      text: `</pre>${script}`,
    });
    const { id } = (await list()).messages[0]!;
    for (const page of ['/', `/?to=${encodeURIComponent(`"><script>${script}`)}`, `/messages/${id}`]) {
      const { body, headers } = await get(page);
      expect(body).not.toMatch(/<script|<img/);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script-src/);
    }
  });

  it('runs no script and fetches nothing in its frame', async () => {
    await send({
      html: `<html><head><title>x</title></head><body>${script}<img src="https://evil.example/p.png"></body></html>`,
    });
    const { id } = (await list()).messages[0]!;
    const { body, headers } = await get(`messages/${id}/html`);
    expect(body).toContain('<head><base target="_blank">');
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/img-src data:;/);
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get(`messages/${id}`)).body).toContain(
      'sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
  });

  it('cannot make the mailbox read another file', async () => {
    await writeFile(path.join(folder, '..', `${path.basename(folder)}.eml`), 'Subject: secret\r\n\r\n');
    const outside = path.basename(folder);
    for (const id of [`..%2F${outside}`, `../${outside}`, 'no-such-message', '..']) {
      expect((await ask({}, 'GET', `/messages/${id}/source`)).status).toBe(404);
      expect((await ask({}, 'GET', `/api/messages/${id}`)).status).toBe(404);
    }
    expect(await (await MailFolder.open(folder)).source(`../${outside}`)).toBeUndefined();
    await rm(path.join(folder, '..', `${outside}.eml`));
  });
});

describe('a page of another site', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'notlocalhost:8025',
    '192.168.1.2:8025',
  ])('reads nothing under the name %s', async (host) => {
    await send();
    for (const where of ['/', '/api/messages']) {
      const { status, body } = await ask({ host }, 'GET', where);
      expect(status).toBe(403);
      expect(body).not.toContain('zoe@');
    }
  });

  it.each(['localhost:8025', 'LOCALHOST', '127.0.0.1', '[::1]:8025'])(
    'but %s is this machine',
    async (host) => {
      expect((await ask({ host })).status).toBe(200);
    },
  );

  it.each(['//', '//evil.example', '//[', '/%', '/messages/%00'])('has nothing at %s', async (where) => {
    expect((await ask({}, 'GET', where)).status).toBe(404);
  });

  it('cannot empty the mailbox; its own page can', async () => {
    await send();
    const { host, origin } = new URL(mailbox.pageUrl);
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin, host: 'evil.example' },
    ]) {
      expect((await ask(headers, 'POST', '/empty')).status).toBe(403);
    }
    expect((await ask({ origin }, 'GET', '/empty')).status).toBe(404);
    expect((await ask({ origin }, 'POST', '/')).status).toBe(405);
    expect((await list()).total).toBe(1);
    expect((await ask({ origin, host }, 'POST', '/empty')).status).toBe(303);
    expect((await list()).total).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });
});

it('forgets a file that somebody deleted by hand', async () => {
  await send();
  const [file] = await readdir(folder);
  expect(await readFile(path.join(folder, file!), 'utf8')).toContain('Delivered-To: zoe@exemple.fr');
  await rm(path.join(folder, file!));
  expect((await get(`messages/${file!.slice(0, -4)}`)).status).toBe(404);
});
