import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { compressAnswers } from './compress-answers.js';

const server = fastify();
const long = JSON.stringify({ title: 'Repérer les chutes la nuit. '.repeat(100) });
const session = 'theme=dark; passerelle.session_token=abc.def';

beforeAll(async () => {
  await compressAnswers(server);
  const answer = (path: string, type: string, content = long): void => {
    server.route({
      method: ['GET', 'POST'],
      url: path,
      handler: async (_request, reply) => reply.type(type).send(content),
    });
  };
  answer('/graphql', 'application/json; charset=utf-8');
  answer('/page', 'text/html; charset=utf-8');
  answer('/short', 'application/json', '{}');
  answer('/live', 'text/event-stream');
  answer('/rendez-vous.ics', 'text/calendar');
  answer('/api/auth/sign-in', 'application/json');
  answer('/lien/:path', 'text/html');
  server.get('/*', async (_request, reply) => reply.code(404).type('text/html').send(long));
  await server.ready();
});
afterAll(() => server.close());

const ask = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ method: 'POST', url, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } });
const encodingOf = async (url: string, headers?: Record<string, string>): Promise<unknown> =>
  (await ask(url, headers)).headers['content-encoding'];

it('answers of the API and pages are compressed as the client can read them, with headers for caches', async () => {
  const brotli = await ask('/graphql');
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(long);
  expect(brotli.rawPayload.length).toBeLessThan(long.length / 10);
  const gzip = await ask('/page', { 'accept-encoding': 'gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(long);
  const plain = await ask('/graphql', { 'accept-encoding': 'identity' });
  expect([plain.headers['content-encoding'], plain.payload]).toEqual([undefined, long]);
  expect(await encodingOf('/graphql', { cookie: session })).toBe('br');
});

it.each(['/short', '/live', '/rendez-vous.ics', '/api/auth/sign-in', '/lien/connexion'])(
  'but not what is short, streamed, or holds a secret: %s',
  async (url) => {
    expect(await encodingOf(url)).toBeUndefined();
  },
);

it('nor what a stranger may have chosen for somebody who is signed in', async () => {
  expect(await encodingOf('/page?q=abc')).toBe('br');
  expect(await encodingOf('/page?q=abc', { cookie: 'theme=dark' })).toBe('br');
  expect(await encodingOf('/page?q=abc', { cookie: session })).toBeUndefined();
  expect(await encodingOf('/page', { cookie: session })).toBe('br');
});

it('and nothing that is sent to us is unpacked', async () => {
  const sent = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: gzipSync('{"query":"{ __typename }"}'),
  });
  expect(sent.statusCode).toBe(400);
});

it('a “not found” page is not compressed for a signed-in reader, since a stranger may have chosen its address', async () => {
  const sent = async (cookie: string): Promise<unknown> => {
    const answer = await server.inject({ url: '/x/guess', headers: { 'accept-encoding': 'br', cookie } });
    return [answer.statusCode, answer.headers['content-encoding']];
  };
  expect(await sent('theme=dark')).toEqual([404, 'br']);
  expect(await sent(session)).toEqual([404, undefined]);
});
