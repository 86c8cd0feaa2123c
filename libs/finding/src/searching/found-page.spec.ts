import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@passerelle/database';
import { everyPage } from '@passerelle/graphql/testing';
import { testDatabase } from '@passerelle/harness';
import { InvalidInput } from '@passerelle/problems';
import { type SearchDocument, SearchIndex, type SearchQuery, UnknownCursor } from '@passerelle/search';
import { foundPage, type FoundPage } from './found-page.js';
import { findingUnderTest } from '../../testing/index.js';

const given = testDatabase();
const apps = findingUnderTest(given);

const lamps = 'lamps';
const asked: SearchQuery = {
  collection: lamps,
  text: '',
  typing: false,
  visibleTo: ['anybody'],
  filters: {},
  sort: 'newest',
  countFacets: [],
  first: 2,
};
const ids = Array.from({ length: 60 }, newId);
const lamp = (id: string, i: number): SearchDocument => ({
  id,
  version: '1',
  title: `Lampe ${i}`,
  bodies: [],
  names: [],
  facets: {},
  visibleTo: ['anybody'],
  newestAt: new Date(Date.UTC(2026, 0, 1) - i * 60_000),
  deadline: undefined,
});

let index: SearchIndex;
beforeAll(async () => {
  index = apps[0]!.get(SearchIndex, { strict: false });
  await index.put(lamps, ids.map(lamp));
});

/** A page of rows with these positions. The index assumes that the reader may see all of them. */
const page = (
  shown: readonly number[],
  query: Partial<SearchQuery> = {},
): Promise<FoundPage<{ id: string }>> =>
  foundPage(index, { ...asked, ...query }, async (hits) =>
    hits.filter((id) => shown.includes(ids.indexOf(id))).map((id) => ({ id })),
  );

const placesOf = ({ found }: FoundPage<{ id: string }>): number[] =>
  found.map(({ row }) => ids.indexOf(row.id));

/** The whole content of a cursor, decoded. */
const contentOf = (cursor: string | null): string => Buffer.from(cursor ?? '', 'base64url').toString();

describe('a page of what was found', () => {
  it('ends at its last row, and reveals nothing of the hidden rows that follow', async () => {
    const { endCursor, ...read } = await page([0, 3], { first: 3 });
    expect(placesOf(read as FoundPage<{ id: string }>)).toEqual([0, 3]);
    expect(endCursor).toBe(read.found.at(-1)?.cursor);
    for (const [place, id] of ids.entries()) expect(contentOf(endCursor).includes(id)).toBe(place === 3);
    expect(read.hasNextPage).toBe(false);
  });

  it('is filled up with what follows, and goes on from there', async () => {
    const shown = [0, 1, 20, 41, 59];
    const pages = await everyPage(async (after) => {
      const each = await page(shown, after === null ? {} : { after });
      return { ...each, pageInfo: each };
    });
    expect(pages.flatMap(placesOf)).toEqual(shown);
    expect(pages.map(({ found }) => found.length)).toEqual([2, 2, 1]);
  });

  it('is read by the engine that takes over while it is filled up', async () => {
    const asBefore = index.search.bind(index);
    const search = jest.spyOn(index, 'search');
    const refuse = (): Promise<never> => Promise.reject(new UnknownCursor());
    search.mockImplementationOnce((query) => asBefore(query));
    search.mockImplementationOnce(refuse);
    expect(placesOf(await page([20, 41, 59]))).toEqual([20, 41]);
    search.mockImplementation(refuse);
    await expect(page([20])).rejects.toThrow(InvalidInput);
    search.mockRestore();
  });

  it('that shows nothing has neither an end nor a next page', async () => {
    expect(await page([])).toMatchObject({ found: [], hasNextPage: false, endCursor: null });
  });
});
