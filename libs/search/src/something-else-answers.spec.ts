import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '@passerelle/database';
import { countStatements, testDatabase } from '@passerelle/harness';
import { onePage, TestCollection } from '../testing/index.js';
import { FallbackSearchIndex } from './fallback-search-index.js';
import { MeiliSearchIndex } from './meilisearch/meili-search-index.js';
import { MeiliServer } from './meilisearch/meili-server.js';
import { PostgresSearchIndex } from './postgres-search-index.js';

const KEY = 'a secret key of the server';
const page = '<!doctype html><title>Bienvenue</title>';

/** A server that gives the same answer to any request. */
const with200 = (body: string, type = 'application/json'): RequestListener => {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
};
const inPlaceOfMeilisearch: [string, RequestListener][] = [
  ['a page', with200(page, 'text/html')],
  ['a proxy', (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end(page)],
  ['a proxy that says it in JSON', (_, response) => response.writeHead(503).end('{"error":"no upstream"}')],
  ['who asks for another password', (_, response) => response.writeHead(401).end('"no"')],
  ['who lets nobody in', (_, response) => response.writeHead(403).end()],
  ['who knows no address', (_, response) => response.writeHead(404).end('{}')],
  ['JSON of something else', with200('{"status":"ok"}')],
  ['JSON that looks alike', with200('{"results":[],"hits":[],"key":"","uid":"x","taskUid":"1"}')],
  ['JSON that looks very much alike', with200('{"results":[{"hits":[]}],"hits":[{}],"status":"done"}')],
  ['JSON of nothing', with200('null')],
  ['a list', with200('[]')],
  ['a word', with200('"ok"')],
  ['a number', with200('200')],
  ['an empty body', with200('')],
  ['no content', (_, response) => response.writeHead(204).end()],
  ['half an answer', (_, response) => response.writeHead(200, { 'content-length': 100 }).write('{"re')],
  ['nothing', () => undefined],
  ['who hangs up', (request) => request.socket.destroy()],
  ['who sends in circles', ({ url }, response) => response.writeHead(302, { location: url }).end()],
];

describe('What answers in place of Meilisearch', () => {
  const test = testDatabase();
  let index: FallbackSearchIndex;
  let stranger: Server;
  let answer: RequestListener;
  let elsewhere: Server;
  let taken: string[];

  const listening = async (listener: RequestListener): Promise<Server> => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const warnings = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);

  beforeAll(async () => {
    stranger = await listening((request, response) => answer(request, response));
    elsewhere = await listening(({ headers, url }, response: ServerResponse) => {
      taken.push(`${url} ${headers.authorization}`);
      response.end('{}');
    });
  });
  const aProcess = (): FallbackSearchIndex => {
    const server = new MeiliServer({
      url: urlOf(stranger),
      key: KEY,
      prefix: `test-${newId()}`,
      patience: { search: 100, write: 100 },
    });
    const postgres = new PostgresSearchIndex(test.database);
    return new FallbackSearchIndex(postgres, new MeiliSearchIndex(server), test.database, test.clock);
  };
  beforeEach(() => {
    index = aProcess();
  });
  afterEach(() => void warnings.mockClear());
  afterAll(() => {
    for (const server of [stranger, elsewhere]) {
      server.closeAllConnections();
      server.close();
    }
    warnings.mockRestore();
  });

  /** The server is used again, and has all documents. */
  const asBefore = async (): Promise<void> => {
    test.clock.advance(10_000);
    await test.database.manager.query('UPDATE search_copy SET behind_since = NULL');
  };

  it.each(inPlaceOfMeilisearch)('(%s) keeps nobody from writing or searching', async (_, listener) => {
    answer = listener;
    const collection = new TestCollection(index);
    await asBefore();
    const [gone] = await collection.putAll('Repas A', 'Repas B');
    await asBefore();
    expect(new Set(await collection.found('repas'))).toEqual(new Set(['Repas A', 'Repas B']));
    expect(await index.health()).toEqual({
      engine: 'postgresql',
      insteadOfMeilisearchSince: expect.any(Date),
    });
    await asBefore();
    expect(await collection.found('', { sort: 'newest' })).toHaveLength(2);
    await asBefore();
    await index.remove(collection.name, [gone.id]);
    expect(await collection.found('repas')).toEqual(['Repas B']);
    for (const work of [
      () => index.rebuild(collection.name, onePage(collection.document('Repas C'))),
      () => index.setSynonyms([['repas', `mot ${newId()}`]]),
      () => index.catchUp(),
    ]) {
      await asBefore();
      await work();
      expect(await collection.found('repas')).toEqual(['Repas C']);
      expect(await index.health()).toMatchObject({ engine: 'postgresql' });
    }
    await asBefore();
    await index.drop(collection.name);
    expect(String(warnings.mock.calls)).toContain('PostgreSQL answers in its place');
    expect(String(warnings.mock.calls)).not.toMatch(/secret|Bienvenue|127\.0\.0\.1|undefined/);
  });

  it('is not asked while somebody types, which is answered from memory', async () => {
    let requests = 0;
    answer = (request) => {
      requests++;
      request.socket.destroy();
    };
    const collection = new TestCollection(index);
    await collection.putAll('Repas A');
    await asBefore();
    const process = aProcess();
    await process.readAhead(collection.name);
    requests = 0;
    const typed = await countStatements(test.database.dataSource, () =>
      collection.through(process).found('rep', { typing: true }),
    );
    expect(typed.result).toEqual(['Repas A']);
    // Whether anything has changed.
    expect(typed.statements).toHaveLength(1);
    expect(requests).toBe(0);
    expect(await process.health()).toEqual({ engine: 'meilisearch' });
    await index.drop(collection.name);
  });

  it('is said to answer since the first moment, also after work for which nobody had to ask it', async () => {
    answer = (request) => request.socket.destroy();
    const collection = new TestCollection(index);
    await collection.putAll('Repas A');
    await asBefore();
    const first = { engine: 'postgresql', insteadOfMeilisearchSince: test.clock.now() };
    const process = aProcess();
    const reader = collection.through(process);
    await reader.found('repas');
    expect(await process.health()).toEqual(first);
    test.clock.advance(300);
    await reader.put('Repas B');
    test.clock.advance(5_000);
    await test.database.transaction(async ({ manager }) => {
      // Another process holds the lock.
      await manager.query('SELECT FROM search_copy FOR UPDATE');
      await process.catchUp();
    });
    await process.catchUp();
    expect(await process.health()).toEqual(first);
    expect(await aProcess().health()).toEqual(first);
    expect(String(warnings.mock.calls)).not.toContain('answers again');
  });

  it.each([301, 302, 307, 308])(
    'is not followed elsewhere (%i), neither with words nor with keys',
    async (status) => {
      taken = [];
      answer = ({ url }, response) =>
        response.writeHead(status, { location: `${urlOf(elsewhere)}${url}` }).end();
      const collection = new TestCollection(index);
      await asBefore();
      await collection.putAll('Repas A');
      await asBefore();
      expect(await collection.found('repas')).toEqual(['Repas A']);
      expect(taken).toEqual([]);
      expect(String(warnings.mock.calls)).toContain(`HTTP ${status}`);
    },
  );
});
