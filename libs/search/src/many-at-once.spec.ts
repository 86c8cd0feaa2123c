import { describe, expect, it } from '@jest/globals';
import type { Transaction } from '@passerelle/database';
import { countStatements, testDatabase, waitingForLocks } from '@passerelle/harness';
import { TestCollection, withAnotherProcess } from '../testing/index.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import type { SearchDocument, SearchResult } from './search-index.js';

const test = testDatabase();

describe('many processes', () => {
  it('each find what another has written, at once', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await withAnotherProcess(test, async (other) => {
      const theirs = new TestCollection(other);
      const seen = async (text: string): Promise<number> =>
        (await other.search({ ...question(collection.name), text })).total;
      expect(await seen('')).toBe(0);
      const document = await collection.put('Repas');
      expect(await seen('repas')).toBe(1);
      await collection.index.put(collection.name, [{ ...document, title: 'Tonte' }]);
      expect([await seen('repas'), await seen('tonte')]).toEqual([0, 1]);
      await other.put(collection.name, [theirs.document('Repas')]);
      expect(await collection.search('repas')).toMatchObject({ total: 1 });
      await collection.index.remove(collection.name, [document.id]);
      expect(await seen('')).toBe(1);
      await collection.index.setSynonyms([['déjeuner', 'repas']]);
      expect(await seen('déjeuner')).toBe(1);
      await collection.index.setSynonyms([]);
      await other.drop(collection.name);
      await collection.put('Jardin');
      expect([await seen(''), await seen('jardin')]).toEqual([1, 1]);
      expect(await collection.search('')).toMatchObject({ total: 1 });
    });
  });

  it('lose nothing, whatever they put, remove and rebuild at the same time', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    const documents = Array.from({ length: 80 }, (_, i) =>
      collection.document(`Repas ${i}`, { version: 'a' }),
    );
    await withAnotherProcess(test, async (other) => {
      await collection.index.put(collection.name, documents);
      // Each document has one writer. Both rebuild from earlier rows, while all are being changed.
      const last = new Map<string, string | undefined>(documents.map(({ id, version }) => [id, version]));
      const writer = async (
        index: PostgresSearchIndex,
        mine: SearchDocument[],
        seed: number,
      ): Promise<void> => {
        for (let round = 0; round < 6; round++) {
          for (const [i, document] of mine.entries()) {
            if ((i * 7 + round * 3 + seed) % 4 !== 0) continue;
            const removed = (i + round) % 3 === 0;
            if (removed) await index.remove(collection.name, [document.id]);
            else await index.put(collection.name, [{ ...document, version: `${seed}-${round}` }]);
            last.set(document.id, removed ? undefined : `${seed}-${round}`);
            await index.search(question(collection.name));
          }
        }
      };
      async function* wasThere(): AsyncGenerator<readonly SearchDocument[]> {
        for (let i = 0; i < documents.length; i += 10) yield documents.slice(i, i + 10);
      }
      await Promise.all([
        ...[0, 1, 2, 3].map((n) =>
          writer(
            new PostgresSearchIndex(test.database),
            documents.filter((_, i) => i % 8 === n),
            n,
          ),
        ),
        ...[4, 5, 6, 7].map((n) =>
          writer(
            other,
            documents.filter((_, i) => i % 8 === n),
            n,
          ),
        ),
      ]);
      const expected = Object.fromEntries([...last].filter(([, version]) => version !== undefined));
      expect(await heldBy(other, collection.name)).toEqual(expected);
      const found = await other.search({ ...question(collection.name), first: 100 });
      expect(found.hits.map(({ id }) => id).toSorted()).toEqual(Object.keys(expected).toSorted());
      expect((await collection.search('', { first: 100 })).hits.map(({ id }) => id)).toEqual(
        found.hits.map(({ id }) => id),
      );
      await Promise.all([
        collection.index.rebuild(collection.name, wasThere()),
        other.rebuild(collection.name, wasThere()),
      ]);
      expect(await heldBy(other, collection.name)).toEqual(
        Object.fromEntries(documents.map(({ id, version }) => [id, version])),
      );
    });
  });

  it('see a rebuild at one stroke, while it is being searched', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await withAnotherProcess(test, async (other) => {
      // More than one page.
      const old = Array.from({ length: 2_500 }, (_, i) => collection.document(`Ancien ${i}`));
      await collection.index.put(collection.name, old);
      async function* fresh(): AsyncGenerator<readonly SearchDocument[]> {
        for (let i = 0; i < 2_600; i += 650)
          yield Array.from({ length: 650 }, (_, j) => collection.document(`Nouveau ${i + j}`));
      }
      const progress = { rebuilt: false };
      const rebuilding = collection.index
        .rebuild(collection.name, fresh())
        .finally(() => (progress.rebuilt = true));
      const seen = new Set<string>();
      while (!progress.rebuilt) {
        const totals = await Promise.all(
          [other, collection.index].flatMap((index) =>
            ['ancien', 'nouveau'].map(
              async (text) => `${text} ${(await index.search({ ...question(collection.name), text })).total}`,
            ),
          ),
        );
        for (const total of totals) seen.add(total);
      }
      await rebuilding;
      expect([...seen].filter((total) => !/^(ancien (0|2500)|nouveau (0|2600))$/.test(total))).toEqual([]);
      expect(await collection.search('nouveau')).toMatchObject({ total: 2_600 });
      expect(await collection.search('')).toMatchObject({ total: 2_600 });
    });
  });

  it('are not led astray by what was forgotten while they slept', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await withAnotherProcess(test, async (sleeper) => {
      const [kept, gone] = await collection.putAll('Gardé', 'Disparu');
      expect((await sleeper.search(question(collection.name))).total).toBe(2);
      await collection.index.remove(collection.name, [gone.id]);
      // The first still remembers the removals, the third no longer does.
      for (let nights = 0; nights < 3; nights++)
        await collection.index.rebuild(collection.name, onePage(kept));
      const [{ remembered }] = await test.database.manager.query<{ remembered: number }[]>(
        `SELECT count(*)::int AS remembered FROM search_document WHERE id = $1`,
        [gone.id],
      );
      expect(remembered).toBe(0);
      expect((await sleeper.search(question(collection.name))).total).toBe(1);
    });
  });

  describe('while they read', () => {
    /** Makes the index forget removals: one removal, and two rebuilds after it. */
    const forgetIt = async (
      { manager }: Transaction,
      collection: TestCollection,
      gone: SearchDocument,
    ): Promise<void> => {
      await manager.query('DELETE FROM search_document WHERE id = $1', [gone.id]);
      await manager.query(
        `UPDATE search_collection SET last_number = last_number + 1, forgotten_up_to = last_number + 1 WHERE name = $1`,
        [collection.name],
      );
    };

    it('begin again when what they have just read is forgotten', async () => {
      const collection = new TestCollection(new PostgresSearchIndex(test.database));
      // More than one page.
      const documents = Array.from({ length: 2_001 }, () => collection.document('Repas'));
      await collection.index.put(collection.name, documents);
      await withAnotherProcess(test, async (reader) => {
        let read: Promise<SearchResult> | undefined;
        await test.database.transaction(async (tx) => {
          await tx.manager.query('LOCK TABLE search_word IN ACCESS EXCLUSIVE MODE');
          // It has the first page, and now reads the words.
          read = reader.search(question(collection.name));
          await waitingForLocks(test);
          await forgetIt(tx, collection, documents[0]);
        });
        expect((await read)?.total).toBe(2_000);
      });
    });

    it('go on when only what they knew before is forgotten', async () => {
      const collection = new TestCollection(new PostgresSearchIndex(test.database));
      const documents = await collection.putAll('Repas', 'Repas');
      await collection.index.remove(collection.name, [documents[0].id]);
      expect((await collection.search('')).total).toBe(1);
      await withAnotherProcess(test, async (writer, database) => {
        let read: Promise<SearchResult> | undefined;
        const { statements } = await countStatements(test.database.dataSource, async () => {
          await writer.put(collection.name, [collection.document('Repas')]);
          await database.transaction(async ({ manager }) => {
            await manager.query('LOCK TABLE search_document IN ACCESS EXCLUSIVE MODE');
            read = collection.search('');
            await waitingForLocks(test);
            await manager.query('UPDATE search_collection SET forgotten_up_to = 3 WHERE name = $1', [
              collection.name,
            ]);
          });
          await read;
        });
        expect((await read)?.total).toBe(2);
        // Whether anything has changed, and the changes.
        expect(statements.filter((sql) => sql.includes('search_'))).toHaveLength(2);
      });
    });
  });

  it('do not bring back what was removed, when a rebuild is overtaken by the next', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    await withAnotherProcess(test, async (sleeper) => {
      const [kept, gone] = await collection.putAll('Gardé', 'Disparu');
      expect((await sleeper.search(question(collection.name))).total).toBe(2);
      async function* overtaken(): AsyncGenerator<readonly SearchDocument[]> {
        yield [kept, gone];
        await collection.index.remove(collection.name, [gone.id]);
        for (let nights = 0; nights < 2; nights++)
          await collection.index.rebuild(collection.name, onePage(kept));
      }
      await collection.index.rebuild(collection.name, overtaken());
      expect(await collection.found('')).toEqual(['Gardé']);
      expect((await sleeper.search(question(collection.name))).total).toBe(1);
    });
  });

  it('that begin late read all of it, though much has been forgotten', async () => {
    const collection = new TestCollection(new PostgresSearchIndex(test.database));
    // More than one page.
    const documents = Array.from({ length: 4_500 }, (_, i) => collection.document(`Repas ${i % 9}`));
    await collection.index.put(collection.name, documents);
    for (let nights = 0; nights < 3; nights++)
      await collection.index.rebuild(collection.name, onePage(...documents.slice(1_000)));
    await withAnotherProcess(test, async (latecomer) => {
      expect((await latecomer.search(question(collection.name))).total).toBe(3_500);
    });
  });
});

async function* onePage(...documents: SearchDocument[]): AsyncGenerator<readonly SearchDocument[]> {
  yield documents;
}

async function heldBy(index: PostgresSearchIndex, collection: string): Promise<Record<string, string>> {
  const held: Record<string, string> = {};
  for await (const page of index.versions(collection)) for (const { id, version } of page) held[id] = version;
  return held;
}

function question(collection: string) {
  return {
    collection,
    text: '',
    typing: false,
    visibleTo: ['everybody'],
    filters: {},
    sort: 'relevance' as const,
    countFacets: [],
    first: 20,
  };
}
