import { describe, expect, it } from '@jest/globals';
import { createDataSource, Database } from '@passerelle/database';
import { countStatements, testDatabase, waitingForLocks } from '@passerelle/harness';
import { onePage, TestCollection } from '../testing/index.js';
import { searchIndexContract } from './contract/search-index.contract.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { SearchUnavailable } from './search-index.js';

const test = testDatabase();

searchIndexContract('PostgreSQL', () => new PostgresSearchIndex(test.database));

describe('PostgresSearchIndex', () => {
  const statementsOf = async (work: () => Promise<unknown>): Promise<number> =>
    (await countStatements(test.database.dataSource, work)).statements.length;
  const faceted = { typing: true, countFacets: ['theme'], filters: { theme: ['food'] } };

  it('asks PostgreSQL once where nothing has changed, whatever is searched for', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await collection.put('Livraison de repas', { facets: { theme: ['food'] } });
    await collection.index.setSynonyms([]);
    // Whether anything has changed; the synonyms; the documents; their words.
    expect(await statementsOf(() => collection.search('repas'))).toBe(4);
    expect(await statementsOf(() => collection.search('livr', faceted))).toBe(1);
    expect(await statementsOf(() => collection.search('livraisson', faceted))).toBe(1);
    await collection.put('Repas livrés', { facets: { theme: ['food'] } });
    expect(await statementsOf(() => collection.search('livres', faceted))).toBe(3);
    await collection.put('Repas livrés');
    expect(await statementsOf(() => collection.search('livres', faceted))).toBe(2);
  });

  it('asks twice for fifty who search at once: those who come while it is asked share the next answer', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await collection.put('Livraison de repas');
    await collection.search('');
    const fifty = (): Promise<unknown> =>
      Promise.all(Array.from({ length: 50 }, () => collection.search('repas')));
    expect(await statementsOf(fifty)).toBe(2);
  });

  it('finds new phrases in what it holds, in every process, and reads documents again once for them', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const elsewhere = collection.through(new PostgresSearchIndex(test.database));
    await collection.putAll('Garde d’enfants', 'Garder de grands enfants');
    for (const each of [collection, elsewhere]) expect(await each.found('nounou')).toEqual([]);
    await collection.index.setSynonyms([['nounou', 'garde d’enfants']]);
    for (const each of [collection, elsewhere]) {
      expect(await each.found('nounou')).toEqual(['Garde d’enfants']);
      expect(await statementsOf(() => each.search('nounou'))).toBe(1);
    }
    await collection.index.setSynonyms([]);
    for (const each of [collection, elsewhere]) expect(await each.found('nounou')).toEqual([]);
  });

  it('goes on finding by the synonyms of before until many documents have been read again', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await collection.index.setSynonyms([['déjeuner', 'repas']]);
    // More than one page.
    const [, gone] = await collection.putAll(
      'Garde d’enfants',
      'Repas',
      ...Array.from({ length: 2_000 }, () => 'Repas'),
    );
    const totals = async (): Promise<number[]> => [
      (await collection.search('déjeuner')).total,
      (await collection.search('nounou')).total,
    ];
    expect(await totals()).toEqual([2_001, 0]);
    await collection.index.setSynonyms([['nounou', 'garde d’enfants']]);
    await test.database.transaction(async ({ manager }) => {
      // A reader that reads documents again also reads their words.
      await manager.query('LOCK TABLE search_word IN ACCESS EXCLUSIVE MODE');
      expect(await totals()).toEqual([2_001, 0]);
      await waitingForLocks(test);
      await collection.index.remove(collection.name, [gone.id]);
      expect(await totals()).toEqual([2_000, 0]);
    });
    const seen = new Set<string>();
    for (let now = await totals(); now[1] === 0; now = await totals()) seen.add(String(now));
    expect([...seen].filter((each) => each !== '2000,0')).toEqual([]);
    expect(await totals()).toEqual([0, 1]);
    expect(await collection.search('repas')).toMatchObject({ total: 2_000 });
    await collection.index.setSynonyms([]);
  });

  it('has nothing to read at the first search where it has read ahead', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const elsewhere = collection.through(new PostgresSearchIndex(test.database));
    await collection.put('Livraison de repas');
    await elsewhere.index.readAhead(collection.name);
    expect(await statementsOf(() => elsewhere.search('repas'))).toBe(1);
    expect(await elsewhere.found('repas')).toEqual(['Livraison de repas']);
    await elsewhere.index.readAhead('a collection that nobody has made');
  });

  it('gives words the stems of this release when it rebuilds, in every process', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const [elsewhere, sleeper] = [1, 2].map(() => collection.through(new PostgresSearchIndex(test.database)));
    const documents = await collection.putAll('Former des aidants', 'Tonte');
    await test.database.manager.query(
      `UPDATE search_word SET french = 'form' FROM search_collection
       WHERE id = collection_id AND name = $1 AND word = 'former'`,
      [collection.name],
    );
    for (const each of [collection, elsewhere, sleeper]) expect(await each.found('formations')).toEqual([]);
    for (let rebuilds = 0; rebuilds < 2; rebuilds++) {
      await collection.index.rebuild(collection.name, onePage(...documents));
      for (const each of [collection, elsewhere])
        expect(await each.found('formations')).toEqual(['Former des aidants']);
    }
    expect(await sleeper.found('formations')).toEqual(['Former des aidants']);
  });

  it('writes a batch in as many statements as one document', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const one = await statementsOf(() => collection.put('Livraison de repas'));
    const hundred = await statementsOf(() =>
      collection.putAll(...Array.from({ length: 100 }, (_, i) => `Livraison de repas ${i}`)),
    );
    // The first also creates the collection: two more statements.
    expect([one, hundred]).toEqual([9, 7]);
  });

  it('says that it is unavailable when PostgreSQL does not answer', async () => {
    const dataSource = await createDataSource(test.url).initialize();
    const collection = new TestCollection(new PostgresSearchIndex(new Database(dataSource, test.clock)));
    await collection.put('Repas');
    await dataSource.destroy();
    await expect(collection.search('repas')).rejects.toThrow(SearchUnavailable);
  });
});
