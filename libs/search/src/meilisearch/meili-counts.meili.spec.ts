import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { onePage, TestCollection } from '../../testing/index.js';
import { FallbackSearchIndex } from '../fallback-search-index.js';
import { PostgresSearchIndex } from '../postgres-search-index.js';
import { MeiliCounts } from './meili-counts.js';
import { MeiliIndexes } from './meili-indexes.js';
import { MeiliSearchIndex } from './meili-search-index.js';
import { MeiliServer } from './meili-server.js';

describe('What Meilisearch has counted', () => {
  const test = testDatabase();
  const server = new MeiliServer({
    url: process.env.TEST_MEILI_URL ?? '',
    key: process.env.TEST_MEILI_KEY,
    prefix: `test-${newId()}`,
  });
  const indexes = new MeiliIndexes(server);
  const asking = jest.spyOn(server, 'multiSearch');
  let index: FallbackSearchIndex;
  let collection: TestCollection;

  const aProcess = (): FallbackSearchIndex =>
    new FallbackSearchIndex(
      new PostgresSearchIndex(test.database),
      new MeiliSearchIndex(server),
      test.database,
      test.clock,
    );
  /** The queries that it counts, or looks up, during an action. */
  const askedBy = async (work: () => Promise<unknown>): Promise<(string | null | undefined)[]> => {
    asking.mockClear();
    await work();
    return asking.mock.calls.flatMap(([{ queries }]) => queries.map(({ q }) => q));
  };

  beforeAll(() => {
    index = aProcess();
  });
  beforeEach(async () => {
    collection = new TestCollection(index);
    await collection.putAll('Repas à domicile', 'Repas du soir', 'Tonte');
  });
  afterEach(() => index.drop(collection.name));

  it('is not counted again, no matter who asks, nor are synonyms read', async () => {
    expect(await askedBy(() => collection.search('repas domicile'))).not.toEqual([]);
    expect(await askedBy(() => collection.search('repas domicile'))).toEqual([]);
    expect(await askedBy(() => collection.search('domicile repas', { filters: { theme: ['a'] } }))).toEqual(
      [],
    );
  });

  it('is counted once for those who ask at the same time', async () => {
    await collection.search('tonte');
    const asked = await askedBy(() =>
      Promise.all([collection.search('repas'), collection.search('repas soir')]),
    );
    expect(asked.filter((query) => query?.trim() === 'repas')).toHaveLength(1);
  });

  it('is nothing while one types', async () => {
    expect(await askedBy(() => collection.search('repas domi', { typing: true }))).toEqual([]);
  });

  it('is counted again once something is put, also by another process', async () => {
    expect(await collection.found('potager')).toEqual([]);
    await collection.putAll('Potager');
    expect(await collection.found('potager')).toEqual(['Potager']);
    const other = aProcess();
    await other.put(collection.name, [collection.document('Verger')]);
    expect(await collection.found('verger')).toEqual(['Verger']);
    await other.rebuild(collection.name, onePage(collection.document('Étable')));
    expect(await collection.found('etable')).toEqual(['Étable']);
    expect(await collection.found('verger')).toEqual([]);
  });

  it('is counted again once synonyms are others', async () => {
    expect(await collection.found('gazon')).toEqual([]);
    await aProcess().setSynonyms([['gazon', 'tonte']]);
    expect(await collection.found('gazon')).toEqual(['Tonte']);
    await aProcess().setSynonyms([]);
    expect(await collection.found('gazon')).toEqual([]);
  });

  it('is counted for each among what they may find', async () => {
    await collection.put('Grue', { visibleTo: ['company:1'] });
    expect(await collection.found('grue', { visibleTo: ['company:1'] })).toEqual(['Grue']);
    expect(await collection.search('grue')).toMatchObject({ total: 0, words: [] });
  });

  it('is not believed to have been counted if the answer does not come', async () => {
    asking.mockRejectedValueOnce(new Error('lost'));
    const counts = new MeiliCounts(server);
    const state = { uid: indexes.live(collection.name), state: '1' };
    const count = (): Promise<number[]> => counts.of(state, 'visibleTo = everybody', [{ q: '' }]);
    await expect(count()).rejects.toThrow('lost');
    expect(await count()).toEqual([3]);
  });

  it('is remembered only so far', async () => {
    const counts = new MeiliCounts(server, 2);
    const state = { uid: indexes.live(collection.name), state: '1' };
    const count = (q: string): Promise<unknown> => counts.of(state, 'visibleTo = everybody', [{ q }]);
    for (const word of ['repas', 'tonte', 'soir']) await count(word);
    expect(await askedBy(() => count('soir'))).toEqual([]);
    expect(await askedBy(() => count('repas'))).toEqual(['repas']);
  });

  it('is the same as what is counted at any time', async () => {
    const unremembering = collection.through(new MeiliSearchIndex(server));
    for (const text of ['repas', 'repas domicile', 'reaps', 'tonte soir', 'r', ''])
      for (let time = 0; time < 2; time++)
        expect(await collection.search(text)).toEqual(await unremembering.search(text));
  });
});
