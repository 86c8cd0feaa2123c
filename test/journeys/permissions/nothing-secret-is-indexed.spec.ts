import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import {
  DocumentAccessTokens,
  searchedCollections,
  SearchedDocuments,
  SearchIndexUpdater,
} from '@passerelle/finding';
import { chosenBackends } from '@passerelle/harness';
import { bootProduct } from '@passerelle/harness/product';
import { type SearchDocument, SearchIndex } from '@passerelle/search';
import { everyStageOfPair } from './every-stage.js';
import { heldByMeilisearch } from './held-by-meilisearch.js';
import { perform } from './operations.js';
import { aScene, type Scene } from './scene.js';
import { secrets } from './secrets.js';
import { personas } from './table/index.js';

const product = bootProduct({ worker: false });
const hasMeilisearch = chosenBackends().env.MEILI_URL !== undefined;

/** The index contains objects for some people, only for these. */
const forSome = [
  'what a draft says',
  'what a need says before it is published',
  // Everybody reads its profile. Nobody may know that it is introduced.
  'which solver is introduced',
];

let scene: Scene;
const documents: SearchDocument[] = [];
beforeAll(async () => {
  scene = await aScene(product);
  await everyStageOfPair(scene, 'accepted');
  await product.app.get(SearchIndexUpdater).rebuild();
  for (const collection of searchedCollections) {
    for await (const page of product.app.get(SearchedDocuments).all(collection)) documents.push(...page);
  }
});

/** Texts that nobody may find, in the engine's data. */
const secretsIn = (held: string): string[] =>
  secrets
    .filter(({ what }) => !forSome.includes(what))
    .flatMap(({ texts }) => texts(scene))
    .filter((word) => held.includes(word.toLowerCase()));

describe('the index', () => {
  it.each(secrets.filter(({ what }) => !forSome.includes(what)))('is not given $what', ({ texts }) => {
    const given = JSON.stringify(documents).toLowerCase();
    expect(given).toContain(`lavandin${scene.mark}`.toLowerCase());
    expect(texts(scene).filter((word) => given.includes(word.toLowerCase()))).toEqual([]);
  });

  it('holds in PostgreSQL none of these either', async () => {
    const tables = await product.database.manager.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables
       WHERE schemaname = 'public' AND (tablename LIKE 'search%' OR tablename = 'common_word')`,
    );
    let held = '';
    for (const { name } of tables) {
      const [row] = await product.database.manager.query<[{ text: string | null }]>(
        `SELECT string_agg(each::text, ' ') AS text FROM ${name} AS each`,
      );
      held += row.text?.toLowerCase() ?? '';
    }
    expect(held).toContain(`lavandin${scene.mark}`.toLowerCase());
    expect(secretsIn(held)).toEqual([]);
  });

  if (hasMeilisearch)
    it('holds in Meilisearch none of these either', async () => {
      const held = await heldByMeilisearch(product);
      expect(held).toContain(`lavandin${scene.mark}`.toLowerCase());
      expect(secretsIn(held)).toEqual([]);
    });

  // Meilisearch takes several times as long, and was just checked.
  it.each(
    hasMeilisearch
      ? (['stranger', 'holder', 'curator'] as const)
      : personas.filter((persona) => persona !== 'nobody'),
  )('gives to %s nothing by words that only others may read', async (persona) => {
    const client = await scene.client(persona);
    for (const { what, texts, known } of secrets.filter((each) => each.what !== forSome[2])) {
      for (const text of texts(scene)) {
        const counts: number[] = [];
        for (const field of ['searchNeeds', 'searchSolvers', 'searchIdeas']) {
          const { data } = await perform(client, field, { text: text.slice(0, 200) }, '{ totalCount }');
          const page = data?.[field] as { totalCount: number } | undefined;
          counts.push(page?.totalCount ?? 0);
        }
        const found = counts.reduce((sum, each) => sum + each, 0);
        const may = known.includes(persona) && forSome.includes(what);
        expect([persona, text, found > 0]).toEqual([persona, text, may]);
      }
    }
  });

  it('answers nobody who holds no key', async () => {
    expect(product.app.get(DocumentAccessTokens).heldBy(Actor.nobody)).toEqual([]);
    const { total } = await product.app.get(SearchIndex, { strict: false }).search({
      collection: 'needs',
      text: '',
      typing: false,
      visibleTo: [],
      filters: {},
      sort: 'newest',
      countFacets: [],
      first: 1,
    });
    expect(total).toBe(0);
  });
});
