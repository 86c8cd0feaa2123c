import { describe, expect, it } from '@jest/globals';
import { testDatabase, waitingForLocks } from '@passerelle/harness';
import { TestCollection, withAnotherProcess } from '../testing/index.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import type { SearchDocument } from './search-index.js';

const test = testDatabase();

/** The stored data about a collection's words. */
async function writtenDown({ name }: TestCollection): Promise<string[]> {
  const rows = await test.database.manager.query<{ word: string }[]>(
    `SELECT word FROM search_word JOIN search_collection ON id = collection_id WHERE name = $1 ORDER BY word`,
    [name],
  );
  return rows.map(({ word }) => word);
}

describe('Words that no document has any more', () => {
  it('are forgotten by a rebuild; others keep their numbers, and none is given again', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const numbers = async (): Promise<Map<string, number>> => {
      const rows = await test.database.manager.query<{ word: string; number: number }[]>(
        'SELECT word, number FROM search_word JOIN search_collection ON id = collection_id WHERE name = $1',
        [collection.name],
      );
      return new Map(rows.map(({ word, number }) => [word, number]));
    };
    const edited = collection.document('Brouillon', { names: ['Émeraude'] });
    const kept = await collection.put('Repas livrés');
    for (let edit = 0; edit < 50; edit++)
      await collection.index.put(collection.name, [
        { ...edited, version: `${edit}`, bodies: [`essai${edit} repas`] },
      ]);
    expect(await writtenDown(collection)).toHaveLength(54);
    const before = await numbers();
    const last = { ...edited, version: '49', bodies: ['essai49 repas'] };
    await collection.index.rebuild(collection.name, pages([kept, last]));
    expect(await writtenDown(collection)).toEqual(['brouillon', 'emeraude', 'essai49', 'livres', 'repas']);
    await collection.put('Essai7 tonte');
    const after = await numbers();
    expect(after.get('repas')).toBe(before.get('repas'));
    const given = Math.max(...before.values());
    expect([after.get('essai7'), after.get('tonte')].toSorted()).toEqual([given + 1, given + 2]);
  });

  it('are forgotten in every process, whether it searched all the time or slept through nights', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await withAnotherProcess(test, async (other) => {
      await withAnotherProcess(test, async (sleeper) => {
        const processes = [collection.index, other, sleeper];
        const total = (text: string, asked = processes): Promise<number[]> =>
          Promise.all(asked.map(async (index) => (await collection.through(index).search(text)).total));
        const [edited, kept] = await collection.putAll('Repas du soir', 'Repas de midi');
        expect(await total('soir')).toEqual([1, 1, 1]);
        for (const title of ['Tonte', 'Garde', 'Soir de garde']) {
          const document = { ...edited, title, version: title };
          await collection.index.put(collection.name, [document]);
          await collection.index.rebuild(collection.name, pages([document, kept]));
          expect(await total(title, [collection.index, other])).toEqual([1, 1]);
        }
        expect(await writtenDown(collection)).toEqual(['de', 'garde', 'midi', 'repas', 'soir']);
        for (const [text, found] of Object.entries({ soir: 1, garde: 1, repas: 1, tonte: 0 }))
          expect(await total(text)).toEqual([found, found, found]);
      });
    });
  });

  it('are spelt as they are written when they come back', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const edited = await collection.put('Chûte');
    expect((await collection.search('chutte')).didYouMean).toBe('chûte');
    const otherwise = { ...edited, title: 'Tonte', version: '2' };
    await collection.index.put(collection.name, [otherwise]);
    await collection.index.rebuild(collection.name, pages([otherwise]));
    await collection.put('Chute');
    expect((await collection.search('chutte')).didYouMean).toBe('chute');
  });

  it('are kept while something has them that was put or staged meanwhile', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await withAnotherProcess(test, async (other) => {
      const [meal, gone] = await collection.putAll('Repas', 'Potager potagers');
      const garden = collection.document('Jardin');
      async function* inTheMiddle(): AsyncGenerator<readonly SearchDocument[]> {
        yield [meal, garden];
        await collection.index.rebuild(
          collection.name,
          (async function* () {
            yield [meal];
            await collection.put('Tonte');
            await collection.index.remove(collection.name, [gone.id]);
          })(),
        );
        expect(await writtenDown(collection)).toEqual(['jardin', 'repas', 'tonte']);
        yield [collection.document('Garde de nuit')];
      }
      // It has begun at the same change as the one in its middle.
      await collection.index.rebuild(collection.name, inTheMiddle());
      expect(await writtenDown(collection)).toEqual(['de', 'garde', 'jardin', 'nuit', 'repas', 'tonte']);
      for (const text of ['jardin', 'repas', 'tonte', 'nuit'])
        expect(await collection.through(other).search(text)).toMatchObject({ total: 1 });
    });
  });

  it('are missed by nobody who was reading what had them', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const [, changed] = await collection.putAll('Repas', 'Potager');
    await withAnotherProcess(test, async (index) => {
      const reader = collection.through(index);
      let read: Promise<string[]> | undefined;
      await test.database.transaction(async ({ manager }) => {
        await manager.query('LOCK TABLE search_word IN ACCESS EXCLUSIVE MODE');
        // It has the documents, and now reads their words.
        read = reader.found('');
        await waitingForLocks(test);
        await manager.query(
          `UPDATE search_document SET words = NULL, attributes = NULL, number = number + 1 WHERE id = $1`,
          [changed.id],
        );
        await manager.query(`UPDATE search_collection SET last_number = last_number + 1 WHERE name = $1`, [
          collection.name,
        ]);
        await manager.query(`DELETE FROM search_word WHERE word = 'potager'`);
      });
      expect(await read).toEqual(['Repas']);
      expect(await reader.found('repas')).toEqual(['Repas']);
    });
  });

  it('are said to be missing where something is wrong, instead of being waited for', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await collection.put('Potager');
    await test.database.manager.query(`DELETE FROM search_word WHERE word = 'potager'`);
    await expect(collection.search('potager')).rejects.toMatchObject({
      name: 'SearchUnavailable',
      cause: expect.objectContaining({ message: expect.stringContaining('is not written down') }),
    });
  });
});

describe('A rebuild that comes to nothing', () => {
  it('when its process is killed while it forgets words, leaves everything; the next one does all of it', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const [kept] = await collection.putAll('Repas', 'Potager');
    await withAnotherProcess(test, async (other) => {
      await test.database.transaction(async ({ manager }) => {
        await manager.query('LOCK TABLE search_word IN SHARE MODE');
        const rebuilding = expect(other.rebuild(collection.name, pages([kept]))).rejects.toThrow(/terminat/);
        await waitingForLocks(test);
        expect(await collection.search('')).toMatchObject({ total: 2 });
        await manager.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        await rebuilding;
      });
      expect(await writtenDown(collection)).toEqual(['potager', 'repas']);
      await collection.put('Tonte');
      expect(await collection.through(other).found('potager')).toEqual(['Potager']);
      await other.rebuild(collection.name, pages([kept]));
    });
    expect(await writtenDown(collection)).toEqual(['repas']);
    expect(await collection.found('')).toEqual(['Repas']);
  });

  it('when a crash of PostgreSQL takes what was staged, says so and leaves the old documents', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const documents = await collection.putAll('Repas', 'Tonte');
    async function* crashing(): AsyncGenerator<readonly SearchDocument[]> {
      yield documents.slice(0, 1);
      // PostgreSQL empties it in the same way when it recovers.
      await test.database.manager.query('TRUNCATE search_staged_document');
      yield documents.slice(1);
    }
    await expect(collection.index.rebuild(collection.name, crashing())).rejects.toThrow('is lost');
    expect(await collection.search('')).toMatchObject({ total: 2 });
  });

  it('when its collection is dropped meanwhile, says so and leaves nothing of it', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    async function* dropping(): AsyncGenerator<readonly SearchDocument[]> {
      yield [collection.document('Repas')];
      await collection.index.drop(collection.name);
    }
    await expect(collection.index.rebuild(collection.name, dropping())).rejects.toThrow('was dropped');
    await collection.put('Tonte');
    expect(await collection.found('')).toEqual(['Tonte']);
    expect(await writtenDown(collection)).toEqual(['tonte']);
  });
});

async function* pages(...all: SearchDocument[][]): AsyncGenerator<readonly SearchDocument[]> {
  yield* all;
}
