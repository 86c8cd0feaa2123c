import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import fc from 'fast-check';
import { bruteForce } from '../testing/index.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { type SearchDocument, type SearchQuery, searchSorts } from './search-index.js';

const test = testDatabase();

/** Few, so that they occur together. No two are within a typing error, so that none is corrected. */
const words =
  'jardin jardins jardiner garde gardes nuit repas livraison livrer formateur formation caring cared the les de élevée'.split(
    ' ',
  );
/** Names are not found by stems, but would be found by typing errors. */
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

type Write =
  | { kind: 'put'; documents: readonly SearchDocument[] }
  | { kind: 'remove'; ids: readonly string[] };
type Rebuild = { kind: 'rebuild'; pages: readonly SearchDocument[][]; meanwhile: readonly Write[] };

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), documents: fc.array(document, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('remove' as const), ids: some(ids, 3) }),
);
const rebuild: fc.Arbitrary<Rebuild> = fc.record({
  kind: fc.constant('rebuild' as const),
  pages: fc.array(fc.array(document, { maxLength: 5 }), { maxLength: 2 }),
  meanwhile: fc.array(write, { maxLength: 2 }),
});
/** A change by one process, and the processes that search after it. */
const change = fc.record({
  what: fc.oneof(write, rebuild),
  by: fc.constantFrom(0, 1, 2),
  searching: fc.subarray([0, 1, 2]),
});

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
  it('finds and counts what looking at every document does, in every process, whatever has been put, removed and rebuilt', async () => {
    const processes = Array.from({ length: 3 }, () => new PostgresSearchIndex(test.database));
    const afresh = new PostgresSearchIndex(test.database);
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.array(asked, { minLength: 1, maxLength: 8 }),
        async (changes, questions) => {
          const collection = newId();
          const held = new Map<string, SearchDocument>();
          for (const { what, by, searching } of changes) {
            if (what.kind === 'rebuild') await rebuilt(processes[by], collection, held, what);
            else await written(processes[by], collection, held, what);
            for (const process of searching)
              await equalBruteForce(processes[process], [...held.values()], {
                ...questions[0],
                collection,
                first: 100,
              });
          }
          const documents = [...held.values()];
          await afresh.put(`${collection}-afresh`, documents.toReversed());
          for (const question of questions) {
            const query: SearchQuery = { ...question, collection, first: 100 };
            // Earlier states do not count: the order is that of an index that never saw them.
            const { hits: same } = await afresh.search({ ...query, collection: `${collection}-afresh` });
            for (const process of processes)
              expect(await equalBruteForce(process, documents, query)).toEqual(same.map(({ id }) => id));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function written(
  index: PostgresSearchIndex,
  collection: string,
  held: Map<string, SearchDocument>,
  what: Write,
): Promise<void> {
  if (what.kind === 'put') {
    for (const given of what.documents) held.set(given.id, given);
    await index.put(collection, what.documents);
  } else {
    for (const id of what.ids) held.delete(id);
    await index.remove(collection, what.ids);
  }
}

async function rebuilt(
  index: PostgresSearchIndex,
  collection: string,
  held: Map<string, SearchDocument>,
  { pages, meanwhile }: Rebuild,
): Promise<void> {
  held.clear();
  for (const given of pages.flat()) held.set(given.id, given);
  const [before, after] = [pages.slice(0, 1), pages.slice(1)];
  await index.rebuild(
    collection,
    (async function* () {
      yield* before;
      for (const what of meanwhile) await written(index, collection, held, what);
      yield* after;
    })(),
  );
}

/** @returns the found documents, in order */
async function equalBruteForce(
  index: PostgresSearchIndex,
  documents: readonly SearchDocument[],
  query: SearchQuery,
): Promise<string[]> {
  const { hits, total, facets } = await index.search(query);
  const expected = bruteForce(documents, query);
  const found = hits.map(({ id }) => id);
  expect({ ids: found.toSorted(), total, facets }).toEqual({ ...expected, ids: expected.ids.toSorted() });
  if (query.sort !== 'relevance') expect(found).toEqual(expected.ids);
  return found;
}
