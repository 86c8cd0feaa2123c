import { beforeAll, describe, expect, it } from '@jest/globals';
import { installationName } from '@passerelle/database';
import { type TestDatabase, testDatabase } from '@passerelle/harness';
import { killedOnceItPrints, onePage, TestCollection } from '../testing/index.js';
import { FallbackSearchIndex } from './fallback-search-index.js';
import { MeiliIndexes } from './meilisearch/meili-indexes.js';
import { MeiliSearchIndex } from './meilisearch/meili-search-index.js';
import { MeiliServer } from './meilisearch/meili-server.js';
import { PostgresSearchIndex } from './postgres-search-index.js';

const { TEST_MEILI_URL: url = '', TEST_MEILI_KEY: key } = process.env;

const serverOf = async ({ database }: TestDatabase): Promise<MeiliServer> =>
  new MeiliServer({ url, key, prefix: await installationName(database) });
const indexOf = async (test: TestDatabase): Promise<FallbackSearchIndex> =>
  new FallbackSearchIndex(
    new PostgresSearchIndex(test.database),
    new MeiliSearchIndex(await serverOf(test)),
    test.database,
    test.clock,
  );

describe('One Meilisearch', () => {
  const [test, another] = [testDatabase(), testDatabase()];
  let index: FallbackSearchIndex;
  let collection: TestCollection;
  beforeAll(async () => {
    index = await indexOf(test);
    collection = new TestCollection(index);
  });

  it('serves two installations whose collections have the same names', async () => {
    await collection.putAll('Repas A');
    const others = collection.through(await indexOf(another));
    await others.putAll('Repas B', 'Repas C');
    expect(await collection.search('repas')).toMatchObject({ total: 1 });
    expect(await others.search('repas')).toMatchObject({ total: 2 });
    await others.index.drop(others.name);
    expect(await index.health()).toEqual({ engine: 'meilisearch' });
    expect(await collection.found('repas')).toEqual(['Repas A']);
  });

  it('whose index is built again by a process that is killed keeps nobody from anything, nor the next', async () => {
    const server = await serverOf(test);
    const indexes = new MeiliIndexes(server);
    const fresh = indexes.fresh(collection.name);
    const { id } = await collection.put('Repas A');
    await killedOnceItPrints(
      'staged',
      `const { SystemClock } = await import('@passerelle/config');
       const { Database } = await import('@passerelle/database');
       const { FallbackSearchIndex } = await import('../../libs/search/dist/fallback-search-index.js');
       const { MeiliSearchIndex } = await import('../../libs/search/dist/meilisearch/meili-search-index.js');
       const { MeiliServer } = await import('../../libs/search/dist/meilisearch/meili-server.js');
       const { PostgresSearchIndex } = await import('@passerelle/search');
       async function* endless(pages) {
         yield* pages;
         console.log('staged');
         await killed();
       }
       await Database.use(${JSON.stringify(test.url)}, (database) => {
         const server = new MeiliServer(${JSON.stringify({ url, key, prefix: await installationName(test.database) })});
         const meili = new MeiliSearchIndex(server);
         const rebuild = meili.rebuildAnalysed.bind(meili);
         meili.rebuildAnalysed = (collection, pages, ...more) => rebuild(collection, endless(pages), ...more);
         const postgres = new PostgresSearchIndex(database);
         const index = new FallbackSearchIndex(postgres, meili, database, new SystemClock());
         async function* pages() {
           yield [${JSON.stringify({ ...collection.document('Verger', { id }), newestAt: undefined })}]
             .map((document) => ({ ...document, newestAt: new Date() }));
         }
         return index.rebuild(${JSON.stringify(collection.name)}, pages());
       });`,
    );
    expect(await indexes.isThere(fresh)).toBe(true);
    expect(await index.health()).toMatchObject({ engine: 'postgresql' });
    expect(await collection.found('verger')).toEqual(['Verger']);
    await index.catchUp();
    expect(await index.health()).toEqual({ engine: 'meilisearch' });
    expect(await collection.found('verger')).toEqual(['Verger']);
    await index.rebuild(collection.name, onePage(collection.document('Tonte')));
    expect(await index.health()).toEqual({ engine: 'meilisearch' });
    expect(await collection.found('')).toEqual(['Tonte']);
    expect(await indexes.isThere(fresh)).toBe(false);
    await index.drop(collection.name);
  });
});
