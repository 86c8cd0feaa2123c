import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, installationName } from '@passerelle/database';
import { cloneDatabase } from '@passerelle/harness';
import { type Run, runCli, scratchFolder, until } from '@passerelle/harness/processes';

const { TEST_MEILI_URL: meiliUrl = '', TEST_MEILI_KEY: meiliKey = '' } = process.env;

const scratch = scratchFolder();
const written = (name: string, rows: readonly object[]): void =>
  fs.writeFileSync(path.join(scratch, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
written('corpus.jsonl', [
  { id: 'a', text: 'Des capteurs repèrent les chutes.' },
  { id: 'b', text: 'Des repas livrés à vélo.' },
]);
written('queries.jsonl', [
  { id: '1', text: 'Capteur de chute' },
  { id: '2', text: 'Portage' },
]);
fs.writeFileSync(path.join(scratch, 'qrels.tsv'), 'query-id\tcorpus-id\tscore\n1\ta\t1\n2\tb\t1\n');

const asked = async (method: string, address: string, body?: string): Promise<Response> =>
  fetch(`${meiliUrl}${address}`, {
    method,
    headers: { authorization: `Bearer ${meiliKey}`, 'content-type': 'application/json' },
    ...(body && { body }),
  });
const listed = async <Item>(address: string): Promise<Item[]> =>
  ((await (await asked('GET', `${address}?limit=1000`)).json()) as { results: Item[] }).results;

describe('evaluate --engine search, with a Meilisearch', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let installation: string;
  /** Called before a request is passed on. It is not passed on if this has answered it. */
  let onRequest: (request: IncomingMessage, response: ServerResponse) => unknown;
  let requests: string[];
  const inBetween = createServer((request, response) => void answer(request, response));
  let url: string;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests.push(`${request.method} ${request.url}`);
    await onRequest(request, response);
    if (response.writableEnded) return;
    const passedOn = await fetch(`${meiliUrl}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
      ...(request.method !== 'GET' && request.method !== 'DELETE' && { body: await text(request) }),
    });
    response.writeHead(passedOn.status, { 'content-type': 'application/json' }).end(await passedOn.text());
  }

  beforeAll(async () => {
    database = await cloneDatabase();
    installation = await Database.use(database.url, installationName);
    await once(inBetween.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(inBetween.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    requests = [];
    onRequest = () => undefined;
  });
  afterAll(async () => {
    inBetween.closeAllConnections();
    inBetween.close();
    await database.drop();
  });

  const evaluate = (key = meiliKey): Run =>
    runCli({ DATABASE_URL: database.url, MEILI_URL: url, MEILI_KEY: key }, [
      'evaluate',
      scratch,
      '--engine',
      'search',
      '--json',
    ]);
  const result = async (command: Run): Promise<unknown[]> => [
    await command.ended,
    command.stdout,
    command.stderr,
  ];
  /** The names of the indexes and keys of the installation. */
  const held = async (): Promise<string[]> =>
    [
      ...(await listed<{ uid: string }>('/indexes')).map(({ uid }) => uid),
      ...(await listed<{ name: string | null }>('/keys')).map(({ name }) => name ?? ''),
    ].filter((name) => name.startsWith(installation));
  const figure = (value: number): unknown => expect.stringContaining(`{"queries":2,"ndcg@10":${value},`);
  const searches = (): string[] => requests.filter((request) => request === 'POST /multi-search');

  it('measures that one, and leaves it nothing', async () => {
    expect(await result(evaluate())).toEqual([0, figure(0.5), '']);
    expect(searches()).not.toEqual([]);
    expect(await held()).toEqual([]);
  });

  it('knows the synonyms of the database, and leaves the installation what is its own', async () => {
    const own = `${installation}_synonyms`;
    const key = { name: `${installation}: search`, actions: ['search'], indexes: ['*'], expiresAt: null };
    await asked('POST', '/indexes', JSON.stringify({ uid: own }));
    const { uid } = (await (await asked('POST', '/keys', JSON.stringify(key))).json()) as { uid: string };
    await Database.use(database.url, ({ manager }) =>
      manager.query('INSERT INTO search_synonyms (groups) VALUES ($1)', ['[["portage","repas"]]']),
    );
    try {
      expect(await result(evaluate())).toEqual([0, figure(1), '']);
      expect(await held()).toEqual([own, key.name]);
    } finally {
      await Database.use(database.url, ({ manager }) => manager.query('DELETE FROM search_synonyms'));
      await asked('DELETE', `/keys/${uid}`);
      await asked('DELETE', `/indexes/${own}`);
    }
  });

  it('is enough with a key that reaches the indexes of the installation alone', async () => {
    const rights = ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get'];
    const scoped = { actions: rights, indexes: [`${installation}_*`], expiresAt: null };
    const made = (await (await asked('POST', '/keys', JSON.stringify(scoped))).json()) as { key: string };
    expect(await result(evaluate(made.key))).toEqual([0, figure(0.5), '']);
    expect(await held()).toEqual([]);
    await asked('DELETE', `/keys/${made.key}`);
  });

  it('gives keys that soon expire', async () => {
    let ends: unknown[] = [];
    onRequest = async ({ url: address }) => {
      if (address !== '/multi-search') return;
      const keys = await listed<{ name: string | null; expiresAt: string | null }>('/keys');
      ends = keys.filter(({ name }) => name?.startsWith(installation)).map(({ expiresAt }) => expiresAt);
    };
    await evaluate().ended;
    expect(ends).toEqual([expect.any(String), expect.any(String)]);
  });

  it('does not measure PostgreSQL where it fails half-way, and leaves it nothing', async () => {
    onRequest = ({ url: address }, response) => {
      if (address === '/multi-search' && searches().length > 1) response.writeHead(503).end();
    };
    expect(await result(evaluate())).toEqual([
      1,
      '',
      expect.stringMatching(/^Meilisearch n’a pas fait ce qui lui était demandé \(.*\) : .*\n$/),
    ]);
    expect(await held()).toEqual([]);
  });

  it('is left no keys where it fails once these are made', async () => {
    onRequest = (_, response) => {
      if (requests.length === 2) response.writeHead(503).end();
    };
    expect(await result(evaluate())).toEqual([
      1,
      '',
      expect.stringMatching(/^Meilisearch n’a pas fait .*\n$/),
    ]);
    expect(requests[0]).toBe('POST /keys');
    expect(await held()).toEqual([]);
  });

  it('is not measured as if it were empty where what it held is gone', async () => {
    onRequest = async ({ url: address }) => {
      if (address !== '/multi-search') return;
      const holds = async (): Promise<string[]> =>
        (await held()).filter((name) => name.includes('_documents_'));
      for (const uid of await holds()) await asked('DELETE', `/indexes/${uid}`);
      await until(async () => (await holds()).length === 0);
    };
    expect(await result(evaluate())).toEqual([
      1,
      '',
      expect.stringContaining('(the server does not hold this index)'),
    ]);
    expect(await held()).toEqual([]);
  });

  it('leaves nothing behind for a process that must stop', async () => {
    const command = evaluate();
    onRequest = ({ url: address }) => {
      if (address === '/multi-search' && !command.child.killed) command.child.kill('SIGINT');
    };
    expect(await result(command)).toEqual([130, '', '']);
    expect(await held()).toEqual([]);
  });

  it('is said to keep something where nothing can be deleted', async () => {
    onRequest = ({ method }, response) => {
      if (method === 'DELETE') response.writeHead(503).end();
    };
    expect(await result(evaluate())).toEqual([
      0,
      figure(0.5),
      expect.stringMatching(
        new RegExp(
          `^Il reste peut-être dans Meilisearch des index et des clés dont le nom commence par ${installation}_`,
        ),
      ),
    ]);
    for (const { uid, name } of await listed<{ uid: string; name: string | null }>('/keys'))
      if (name?.startsWith(installation)) await asked('DELETE', `/keys/${uid}`);
    for (const name of await held()) await asked('DELETE', `/indexes/${name}`);
  });

  it('says that it was not let in where the key is wrong', async () => {
    expect(await result(evaluate('wrong'))).toEqual([
      1,
      '',
      expect.stringContaining('(The provided API key is invalid.)'),
    ]);
    expect(await held()).toEqual([]);
  });
});
