import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aPerson, sessionOf } from '@passerelle/accounts/testing';
import { readSettings } from '@passerelle/config';
import { testDatabase } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { drainRequests } from './drain-requests.js';
import { createHttpServer, httpLimits } from './http-server.js';

const given = testDatabase();
const limits = { ...httpLimits, headers: 300, request: 600, checks: 50, connections: 8 };
let app: NestFastifyApplication;
let server: Server;
let port: number;

beforeAll(async () => {
  const settings = readSettings({
    DATABASE_URL: given.url,
    PUBLIC_URL: 'https://passerelle.example.org',
    SMTP_URL: 'smtp://127.0.0.1:1',
    SECRET: 'a secret for specs that is long enough',
    LOG_LEVEL: 'error',
  });
  app = await createHttpServer(settings, given.clock, limits);
  await app.listen(0, '127.0.0.1');
  ({ server } = app.getHttpAdapter().getInstance());
  port = Number(new URL(await app.getUrl()).port);
});
afterAll(() => app.close());

/** A client, and everything that it received until its connection ended. */
async function client(): Promise<{ socket: Socket; answer: Promise<string> }> {
  const socket = connect({ port, host: '127.0.0.1' });
  let output = '';
  socket.on('data', (data) => (output += String(data)));
  const answer = new Promise<string>((resolve) => socket.once('close', () => resolve(output)));
  // The server hangs up while it sends.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return { socket, answer };
}

/** Sends the beginning of a request, then one byte after the other, as long as the connection lasts. */
async function trickle(beginning: string): Promise<{ socket: Socket; answer: Promise<string> }> {
  const { socket, answer } = await client();
  socket.write(beginning);
  const dripping = setInterval(() => socket.write('a'), 20);
  socket.once('close', () => clearInterval(dripping));
  return { socket, answer };
}
const SLOW_BODY =
  'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n';
const TOO_SLOW = /^HTTP\/1\.1 408 Request Timeout/;

describe('a client that is slow', () => {
  it('with its headers or its body is answered 408, and hung up on', async () => {
    const slow = await Promise.all([trickle('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '), trickle(SLOW_BODY)]);
    for (const { answer } of slow) expect(await answer).toMatch(TOO_SLOW);
  });

  it('does not take the place of others for good: at most so many are connected', async () => {
    const crowd = await Promise.all(Array.from({ length: 12 }, () => client()));
    const stay = crowd.filter(({ socket }) => !socket.destroyed);
    await Promise.all(crowd.slice(8).map(({ answer }) => answer));
    for (const { socket } of stay) socket.destroy();
    await Promise.all(crowd.map(({ answer }) => answer));
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });
});

describe('an answer that does not come', () => {
  it('is a sentence in its place, though what it waits for has no limit', async () => {
    limits.answer = 300;
    const answer = await given.database.transaction(async ({ manager }) => {
      await manager.query('LOCK TABLE territory IN ACCESS EXCLUSIVE MODE');
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ territories(first: 1) { nodes { name } } }' }),
      });
      return [response.status, response.headers.get('retry-after'), await response.json()];
    });
    expect(answer).toEqual([
      503,
      '5',
      { errors: [expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })] },
    ]);
    limits.answer = httpLimits.answer;
  });
});

describe('a page', () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = await sessionOf(app, (await aPerson(given.database)).id);
  });
  afterEach(() => void Object.assign(limits, { render: httpLimits.render, answer: httpLimits.answer }));

  /** Requests a page while the reader cannot be determined. */
  const open = (path: string, accept = 'text/html') =>
    given.database.transaction(async ({ manager }) => {
      await manager.query('LOCK TABLE person IN ACCESS EXCLUSIVE MODE');
      const page = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept, cookie } });
      return { status: page.status, again: page.headers.get('retry-after'), html: await page.text() };
    });

  it('is sent without what does not come: the browser asks for it again', async () => {
    limits.render = 50;
    const { status, html } = await open('/aide');
    expect([status, html]).toEqual([200, expect.stringContaining('<script type="module"')]);
  });

  it('that takes too long all the same says so in words, with its address to try again', async () => {
    limits.answer = 300;
    const { status, again, html } = await open('/aide?a="><b>');
    expect([status, again]).toEqual([503, '5']);
    expect(html).toContain('Passerelle ne peut pas répondre pour le moment');
    expect(html).toMatch(/<a [^>]*href="\/aide\?a=%22%3E%3Cb%3E"[^>]*>Réessayer</);
  });
});

describe('an API that must stop', () => {
  it('says so, asks to be left, ends what is under way, and waits for nobody who is slow on purpose', async () => {
    // No other limit ends the slow requests.
    server.requestTimeout = server.headersTimeout = 0;
    const slow = await trickle(SLOW_BODY);
    const silent = await client();
    const agent = await client();
    agent.socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(agent.socket, 'data');
    const stopped = await given.database.transaction(async ({ manager }) => {
      await manager.query('LOCK TABLE territory IN ACCESS EXCLUSIVE MODE');
      const body = JSON.stringify({ query: '{ territories(first: 1) { nodes { name } } }' });
      const underWay = await client();
      underWay.socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      const waits = async (): Promise<boolean> =>
        (await manager.query(`SELECT FROM pg_locks WHERE NOT granted`)).length > 0;
      await until(waits);
      const draining = drainRequests(app, 0.2, 500);
      const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
      expect([ready.status, ready.headers.get('connection'), await ready.json()]).toEqual([
        503,
        'close',
        { status: 'draining' },
      ]);
      agent.socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
      expect(await agent.answer).toMatch(
        /^HTTP\/1\.1 200 OK[^]*HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n/i,
      );
      return { draining, answer: underWay.answer };
    });
    expect(await stopped.answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*"territories"/i);
    await stopped.draining;
    expect([await slow.answer, await silent.answer]).toEqual(['', '']);
    expect(server.listening).toBe(false);
  });
});
