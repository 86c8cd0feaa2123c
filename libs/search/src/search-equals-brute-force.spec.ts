import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import fc from 'fast-check';
import { bruteForce } from './brute-force.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { type SearchDocument, searchSorts, type SearchQuery } from './search-index.js';

const test = testDatabase();

/** Few, so that they meet; no two within a typing error, so that none is forgiven. */
const words =
  'jardin jardins jardiner garde gardes nuit repas livraison livrer formateur formation caring cared the les de élevée'.split(
    ' ',
  );
/** Names are not found by stems, but by typing errors they would be. */
const names = ['émeraude', 'duval', 'nuit', 'soleil levant'];
const queries = [...words, 'emeraude', 'Levant', 'so', 'j', 'ga', 'for', 'li', 'd', 'zzzzzzzz'];
const some = <T>(values: readonly T[], maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(fc.constantFrom(...values), { maxLength });
const text = some(words, 6).map((chosen) => chosen.join(' '));
const ids = Array.from({ length: 12 }, () => newId());

const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.constantFrom(...ids),
  version: fc.constantFrom('1', '2'),
  title: text,
  bodies: fc.array(text, { maxLength: 2 }),
  names: some(names, 2),
  facets: fc.record({ theme: some(['a', 'b', 'c'], 3), place: some(['x', 'y'], 2) }),
  visibleTo: some(['everybody', 'curators', 'one'], 2),
  newestAt: fc.constantFrom(1, 2, 3).map((day) => new Date(Date.UTC(2026, 0, day))),
  deadline: fc.constantFrom(undefined, '2027-01-01', '2027-02-01'),
});

const change = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), documents: fc.array(document, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('remove' as const), ids: some(ids, 3) }),
  fc.record({ kind: fc.constant('rebuild' as const), documents: fc.array(document, { maxLength: 8 }) }),
);

const asked = fc.record({
  text: some(queries, 3).map((chosen) => chosen.join(' ')),
  typing: fc.boolean(),
  visibleTo: some(['everybody', 'curators', 'one', 'nobody'], 3),
  filters: fc.record({ theme: some(['a', 'b', 'none'], 2), place: some(['x'], 1) }, { requiredKeys: [] }),
  ids: fc.option(
    fc.oneof(
      some(ids, 6).map((only) => ({ only })),
      some(ids, 6).map((except) => ({ except })),
    ),
    { nil: undefined },
  ),
  sort: fc.constantFrom(...searchSorts),
  countFacets: fc.subarray(['theme', 'place', 'none']),
});

describe('search', () => {
  it('finds and counts what looking at every document does, whatever has been put, removed and rebuilt', async () => {
    const index = new PostgresSearchIndex(test.database);
    const afresh = new PostgresSearchIndex(test.database);
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.array(asked, { minLength: 1, maxLength: 8 }),
        async (changes, questions) => {
          const collection = newId();
          const held = new Map<string, SearchDocument>();
          for (const one of changes) {
            if (one.kind === 'rebuild') held.clear();
            if (one.kind === 'remove') for (const id of one.ids) held.delete(id);
            else for (const given of one.documents) held.set(given.id, given);
            if (one.kind === 'put') await index.put(collection, one.documents);
            if (one.kind === 'remove') await index.remove(collection, one.ids);
            if (one.kind === 'rebuild') await index.rebuild(collection, pageOf(one.documents));
            await index.search({ ...questions[0], collection, first: 1 });
          }
          const documents = [...held.values()];
          await afresh.put(`${collection}-afresh`, documents.toReversed());
          for (const question of questions) {
            const query: SearchQuery = { ...question, collection, first: 100 };
            const { hits, total, facets } = await index.search(query);
            const expected = bruteForce(documents, query);
            const found = hits.map(({ id }) => id);
            expect({ ids: found.toSorted(), total, facets }).toEqual({
              ...expected,
              ids: expected.ids.toSorted(),
            });
            if (query.sort !== 'relevance') expect(found).toEqual(expected.ids);
            // What has been does not count: the order is that of an index which never saw it.
            const { hits: same } = await afresh.search({ ...query, collection: `${collection}-afresh` });
            expect(found).toEqual(same.map(({ id }) => id));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function* pageOf(documents: readonly SearchDocument[]): AsyncGenerator<readonly SearchDocument[]> {
  yield documents;
}
