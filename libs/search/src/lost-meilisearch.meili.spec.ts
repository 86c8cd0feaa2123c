import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '@passerelle/database';
import { type MeiliTestServer, startMeiliServer, testDatabase } from '@passerelle/harness';
import { type Index, Meilisearch } from 'meilisearch';
import { noPages, onePage, TestCollection } from '../testing/index.js';
import { FallbackSearchIndex } from './fallback-search-index.js';
import { MeiliIndexes } from './meilisearch/meili-indexes.js';
import { MeiliSearchIndex } from './meilisearch/meili-search-index.js';
import { MeiliServer } from './meilisearch/meili-server.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { type HeldDifferences, UnknownCursor } from './search-index.js';

describe('A Meilisearch that is lost', () => {
  const test = testDatabase();
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(base, 'passerelle-lost-meilisearch-'));
  const data = (): string => path.join(folder, 'meili');
  const prefix = `test-${newId()}`;
  let server: MeiliTestServer;
  let meili: MeiliSearchIndex;
  let index: FallbackSearchIndex;

  /** Another process of the product, without the knowledge of the first. */
  const another = (): FallbackSearchIndex =>
    new FallbackSearchIndex(new PostgresSearchIndex(test.database), meili, test.database, test.clock);
  const startAgain = async (): Promise<void> => {
    server = await startMeiliServer({ folder: data(), port: server.port });
    // No request goes to a failed server for a while.
    test.clock.advance(10_000);
  };
  const expectMeili = async (
    collection: TestCollection,
    text: string,
    titles: readonly string[],
  ): Promise<void> => {
    expect(await index.health()).toEqual({ engine: 'meilisearch' });
    expect(new Set(await collection.through(meili).found(text))).toEqual(new Set(titles));
  };

  beforeAll(async () => {
    // The expected warning that the server is unavailable.
    Logger.overrideLogger(false);
    server = await startMeiliServer({ folder: data() });
    meili = new MeiliSearchIndex(
      new MeiliServer({
        url: server.url,
        key: server.key,
        prefix,
        patience: { search: 1_000, write: 1_000 },
      }),
    );
    index = another();
  });
  afterEach(() => index.catchUp());
  afterAll(async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });

  it('answers while it is there, and holds all that is put', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A', 'Tonte');
    await expectMeili(collection, 'repas', ['Repas A']);
    await collection.putAll('Repas B');
    await expectMeili(collection, 'repas', ['Repas A', 'Repas B']);
  });

  it('spells what it suggests as those documents do that may be found, no matter who wrote a word first', async () => {
    const collection = new TestCollection(index);
    await collection.put('CHÛTE', { visibleTo: ['another company'] });
    await collection.put('Chute');
    for (const engine of [meili, index])
      expect((await collection.through(engine).search('chutte')).didYouMean).toBe('chute');
  });

  it('is replaced by PostgreSQL while it is down, says so, and gets what it has missed', async () => {
    const collection = new TestCollection(index);
    const [kept, gone] = await collection.putAll('Repas A', 'Repas B');
    await server.stop('SIGKILL');
    expect(new Set(await collection.found('repas'))).toEqual(new Set(['Repas A', 'Repas B']));
    expect(await index.health()).toEqual({
      engine: 'postgresql',
      insteadOfMeilisearchSince: test.clock.now(),
    });
    await collection.put('Repas C');
    await index.remove(collection.name, [gone.id]);
    await collection.put('Tonte', { id: kept.id, version: '2' });
    expect(await collection.found('repas')).toEqual(['Repas C']);
    expect(await collection.through(another()).found('repas')).toEqual(['Repas C']);

    await startAgain();
    expect(await collection.found('repas')).toEqual(['Repas C']);
    await index.catchUp();
    await expectMeili(collection, 'repas', ['Repas C']);
    await expectMeili(collection, 'tonte', ['Tonte']);
  });

  it('is replaced while it takes requests and answers none', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A');
    server.signal('SIGSTOP');
    try {
      expect(await collection.found('repas')).toEqual(['Repas A']);
      expect(await index.health()).toMatchObject({ engine: 'postgresql' });
      await collection.putAll('Repas B');
      expect(await collection.through(another()).found('repas')).toHaveLength(2);
    } finally {
      server.signal('SIGCONT');
    }
    test.clock.advance(10_000);
    await index.catchUp();
    await expectMeili(collection, 'repas', ['Repas A', 'Repas B']);
  });

  it('is replaced while something else has its port, and then gets what it has missed', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A');
    await server.stop();
    const stranger = createServer((_, response) => response.end('<title>Bienvenue</title>'));
    await once(stranger.listen(server.port, '127.0.0.1'), 'listening');
    expect(await collection.found('repas')).toEqual(['Repas A']);
    await collection.putAll('Repas B');
    expect(await collection.found('repas')).toHaveLength(2);
    expect(await index.health()).toMatchObject({ engine: 'postgresql' });
    stranger.closeAllConnections();
    await once(stranger.close(), 'close');
    await startAgain();
    await index.catchUp();
    await expectMeili(collection, 'repas', ['Repas A', 'Repas B']);
  });

  it('is built again where it has lost everything, and answers only then', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A', 'Repas B', 'Nounou');
    await index.setSynonyms([['nounou', 'nourrice']]);
    await server.stop();
    fs.rmSync(data(), { recursive: true });
    await startAgain();
    expect(new Set(await collection.found('repas'))).toEqual(new Set(['Repas A', 'Repas B']));
    expect(await index.health()).toMatchObject({ engine: 'postgresql' });
    await collection.put('Repas C');
    await index.catchUp();
    await expectMeili(collection, 'repas', ['Repas A', 'Repas B', 'Repas C']);
    await expectMeili(collection, 'nourrice', ['Nounou']);
  });

  it('gets only what it has missed, if it still holds what it held', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A', 'Repas B');
    await server.stop('SIGKILL');
    await collection.put('Repas C');
    await startAgain();
    const rebuild = jest.spyOn(meili, 'rebuildAnalysed');
    await index.catchUp();
    expect(rebuild).not.toHaveBeenCalled();
    rebuild.mockRestore();
    await expectMeili(collection, 'repas', ['Repas A', 'Repas B', 'Repas C']);
  });

  it('is built again where it was given back what it held long ago', async () => {
    const collection = new TestCollection(index);
    const [gone] = await collection.putAll('Repas A', 'Repas B');
    await server.stop();
    fs.cpSync(data(), `${data()}-long-ago`, { recursive: true });
    await startAgain();
    await index.remove(collection.name, [gone.id]);
    await collection.put('Repas C');
    await expectMeili(collection, 'repas', ['Repas B', 'Repas C']);
    await server.stop();
    fs.rmSync(data(), { recursive: true });
    fs.renameSync(`${data()}-long-ago`, data());
    await startAgain();
    await index.catchUp();
    await expectMeili(collection, 'repas', ['Repas B', 'Repas C']);
  });

  it('keeps nobody waiting who writes while it is built again, and then has that too', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A');
    const rebuild = meili.rebuildAnalysed.bind(meili);
    const slow = jest.spyOn(meili, 'rebuildAnalysed').mockImplementation(async (...args) => {
      await rebuild(...args);
      await collection.putAll('Repas B');
      const other = collection.through(another());
      await other.index.put(collection.name, [collection.document('Repas C')]);
      expect(new Set(await other.found('repas'))).toEqual(new Set(['Repas A', 'Repas B', 'Repas C']));
      expect(await index.health()).toMatchObject({ engine: 'postgresql' });
    });
    await index.rebuild(collection.name, onePage(collection.document('Repas A')));
    slow.mockRestore();
    await expectMeili(collection, 'repas', ['Repas A', 'Repas B', 'Repas C']);
  });

  it('finds new phrases in what it holds', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Garde d’enfants', 'Garder de grands enfants');
    await index.setSynonyms([['nounou', 'garde d’enfants']]);
    await index.catchUp();
    await expectMeili(collection, 'nounou', ['Garde d’enfants']);
    await index.setSynonyms([]);
    await index.catchUp();
    await expectMeili(collection, 'nounou', []);
  });

  it('keeps nobody waiting for new phrases in what it holds, who edits them or writes meanwhile', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Garde d’enfants', 'Tonte');
    const rebuild = jest.spyOn(meili, 'rebuildAnalysed');
    await index.setSynonyms([['nounou', 'garde d’enfants']]);
    await collection.put('Garde d’enfants le soir');
    expect(rebuild).not.toHaveBeenCalled();
    rebuild.mockRestore();
    expect(await index.health()).toMatchObject({ engine: 'postgresql' });
    expect(await collection.found('nounou')).toHaveLength(2);
    await index.catchUp();
    await expectMeili(collection, 'nounou', ['Garde d’enfants', 'Garde d’enfants le soir']);
    await index.setSynonyms([]);
  });

  it('goes on with a page that the other engine has begun, where both give one order', async () => {
    const collection = new TestCollection(index);
    await collection.index.put(
      collection.name,
      Array.from({ length: 9 }, (_, i) =>
        collection.document(`Repas ${'mot '.repeat(i)}`, {
          newestAt: new Date(Date.UTC(2026, 0, 1 + (i % 3))),
        }),
      ),
    );
    for (const [text, sort] of [
      ['repas', 'newest'],
      ['repas', 'deadline'],
      ['', 'relevance'],
    ] as const) {
      const first = await collection.search(text, { first: 4, sort });
      await server.stop();
      const second = await collection.search(text, { first: 4, sort, after: first.hits.at(-1)?.cursor });
      await startAgain();
      await index.catchUp();
      const third = await collection.search(text, { first: 4, sort, after: second.hits.at(-1)?.cursor });
      expect(await index.health()).toEqual({ engine: 'meilisearch' });
      const seen = [...first.hits, ...second.hits, ...third.hits].map(({ id }) => id);
      expect(new Set(seen).size).toBe(9);
      expect(seen).toHaveLength(9);
    }
  });

  it('a reader of pages in its order of relevance begins again, and then keeps to the order of PostgreSQL', async () => {
    const collection = new TestCollection(index);
    await collection.putAll(
      ...Array.from({ length: 250 }, (_, i) => `Repas ${'mot '.repeat((i * 7) % 11)}${i}`),
    );
    const pages = async (count: number, after?: string): Promise<{ seen: string[]; last?: string }> => {
      const seen: string[] = [];
      let last = after;
      for (let page = 0; page < count; page++) {
        const { hits } = await collection.search('repas mot', { first: 20, after: last });
        seen.push(...hits.map(({ id }) => id));
        last = hits.at(-1)?.cursor ?? last;
      }
      return { seen, last };
    };
    const begun = await pages(7);
    expect(new Set(begun.seen).size).toBe(140);
    await server.stop();
    await expect(pages(1, begun.last)).rejects.toThrow(UnknownCursor);
    const again = await pages(7);
    await startAgain();
    await index.catchUp();
    expect(await index.health()).toEqual({ engine: 'meilisearch' });
    const rest = await pages(6, again.last);
    expect(new Set([...again.seen, ...rest.seen]).size).toBe(250);
    expect([...again.seen, ...rest.seen]).toHaveLength(250);
    // Meilisearch stays in use, and a reader of its pages continues there.
    const kept = await pages(6, begun.last);
    expect(new Set([...begun.seen, ...kept.seen]).size).toBe(250);
  });

  describe('that holds something else than it was given', () => {
    const master = (): Index => new Meilisearch({ host: server.url, apiKey: server.key }).index(indexUid);
    let indexUid: string;
    let collection: TestCollection;
    beforeEach(async () => {
      collection = new TestCollection(index);
      indexUid = new MeiliIndexes(new MeiliServer({ url: server.url, key: server.key, prefix })).live(
        collection.name,
      );
    });

    afterEach(() => index.drop(collection.name));

    it('is distinguished by ids and versions', async () => {
      const [lost, changed, right] = await collection.putAll('Repas A', 'Repas B', 'Repas C');
      expect(await index.differencesOfCopy(collection.name)).toEqual(noneOf(3));
      await master().deleteDocument(lost.id).waitTask();
      await master()
        .updateDocuments([{ id: changed.id, version: 'another' }])
        .waitTask();
      const strange = newId();
      await master()
        .addDocuments([{ id: strange, version: '1' }])
        .waitTask();
      expect(await index.differencesOfCopy(collection.name)).toEqual({
        expected: 3,
        missing: new Map([[lost.id, '1']]),
        stale: new Map([[changed.id, '1']]),
        leftOver: new Set([strange]),
      });
      await index.put(collection.name, [lost, changed]);
      await index.remove(collection.name, [strange]);
      expect(await index.differencesOfCopy(collection.name)).toEqual(noneOf(3));
      await expectMeili(collection, 'repas', ['Repas A', 'Repas B', 'Repas C']);
      expect(right.version).toBe('1');
    });

    it('is not suspected of what is on its way to it', async () => {
      await collection.putAll('Repas A');
      const versions = meili.versions.bind(meili);
      const looking = jest.spyOn(meili, 'versions').mockImplementationOnce(async function* (name) {
        yield* versions(name);
        // Another process has written it and has not yet copied it.
        await new PostgresSearchIndex(test.database).put(name, [collection.document('Repas B')]);
      });
      expect(await index.differencesOfCopy(collection.name)).toEqual(noneOf(2));
      expect(looking).toHaveBeenCalledTimes(2);
      looking.mockRestore();
    });

    it('is not asked while PostgreSQL answers in its place', async () => {
      const { id } = await collection.put('Repas A');
      await master().deleteDocument(id).waitTask();
      await server.stop();
      expect(await collection.found('repas')).toEqual(['Repas A']);
      expect(await index.differencesOfCopy(collection.name)).toBeUndefined();
      await startAgain();
    });
  });

  it('never keeps anybody from an answer, whatever happens to it meanwhile', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A', 'Repas B');
    const end = new AbortController();
    const searching = (async () => {
      let answers = 0;
      for (; !end.signal.aborted; answers++) expect(await collection.found('repas')).toHaveLength(2);
      return answers;
    })();
    await server.stop('SIGKILL');
    await startAgain();
    await index.catchUp();
    server.signal('SIGSTOP');
    await another().search({ ...anything, collection: collection.name });
    server.signal('SIGCONT');
    test.clock.advance(10_000);
    await index.catchUp();
    await server.stop();
    fs.rmSync(data(), { recursive: true });
    await startAgain();
    await index.catchUp();
    end.abort();
    expect(await searching).toBeGreaterThan(0);
    await expectMeili(collection, 'repas', ['Repas A', 'Repas B']);
  });

  it('is emptied with the collection', async () => {
    const collection = new TestCollection(index);
    await collection.putAll('Repas A');
    await index.rebuild(collection.name, noPages());
    await expectMeili(collection, '', []);
    await index.drop(collection.name);
    expect(await meili.holds(collection.name)).toBe(false);
  });
});

const anything = {
  text: '',
  typing: false,
  visibleTo: ['everybody'],
  filters: {},
  sort: 'relevance',
  countFacets: [],
  first: 1,
} as const;

const noneOf = (expected: number): HeldDifferences => ({
  expected,
  missing: new Map(),
  stale: new Map(),
  leftOver: new Set(),
});
