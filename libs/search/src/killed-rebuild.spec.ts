import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { killedOnceItPrints, onePage, TestCollection } from '../testing/index.js';
import { PostgresSearchIndex } from './postgres-search-index.js';

/** Another process that has staged documents and continues to read when it is killed. */
const rebuildAndBeKilled = (url: string, collection: string, documents: readonly unknown[]): Promise<void> =>
  killedOnceItPrints(
    'staged',
    `const { Database } = await import('@passerelle/database');
     const { PostgresSearchIndex } = await import('@passerelle/search');
     async function* pages() {
       yield ${JSON.stringify(documents)};
       console.log('staged');
       await killed();
     }
     await Database.use(${JSON.stringify(url)}, (database) =>
       new PostgresSearchIndex(database).rebuild(${JSON.stringify(collection)}, pages()));`,
  );

describe('A rebuild whose process is killed before it is done', () => {
  const test = testDatabase();
  const leftBehind = async (): Promise<number> => {
    const [{ count }] = await test.database.manager.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM search_staged_document',
    );
    return count;
  };

  it('leaves the old documents, and is in nobody’s way', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await collection.putAll('Repas', 'Tonte');
    await rebuildAndBeKilled(test.url, collection.name, [
      collection.document('Potager'),
      collection.document('Verger'),
    ]);
    expect(await leftBehind()).toBe(2);
    expect(new Set(await collection.found(''))).toEqual(new Set(['Repas', 'Tonte']));
    await collection.putAll('Potager');
    await collection.index.rebuild(collection.name, onePage(collection.document('Étable')));
    expect(await collection.found('')).toEqual(['Étable']);
    expect(await collection.found('verger')).toEqual([]);
  });

  it('has what it staged swept by one of the next night', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await rebuildAndBeKilled(test.url, collection.name, [collection.document('Potager')]);
    await test.database.manager.query(
      `UPDATE search_staged_document SET staged_at = staged_at - interval '25 hours'`,
    );
    await collection.index.rebuild(collection.name, onePage(collection.document('Étable')));
    expect(await leftBehind()).toBe(0);
    const words = await test.database.manager.query<{ word: string }[]>(
      'SELECT word FROM search_word JOIN search_collection ON id = collection_id WHERE name = $1',
      [collection.name],
    );
    expect(words).toEqual([{ word: 'etable' }]);
  });
});
