import { describe, expect, it } from '@jest/globals';
import { collectionForEach, type TestCollection } from '../../testing/index.js';
import { type SearchIndex, type SearchQuery, searchSorts, UnknownCursor } from '../search-index.js';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, number));

export function pagesAndSortsContract(makeIndex: () => SearchIndex | Promise<SearchIndex>): void {
  describe('pages and sorts', () => {
    const collection = collectionForEach(makeIndex);

    it('refuses pages of no hit and of too many', async () => {
      await collection().put('Repas');
      for (const first of [0, -1, 1.5, 1_001, Number.NaN])
        await expect(collection().search('repas', { first })).rejects.toThrow(RangeError);
      expect(await collection().found('repas', { first: 1_000 })).toEqual(['Repas']);
    });

    it('sorts by the newest', async () => {
      await collection().put('Ancien repas', { newestAt: day(1) });
      await collection().put('Nouveau repas repas', { newestAt: day(3) });
      await collection().put('Repas', { newestAt: day(2) });
      expect(await collection().found('repas', { sort: 'newest' })).toEqual([
        'Nouveau repas repas',
        'Repas',
        'Ancien repas',
      ]);
    });

    it('sorts by deadline, those that can wait last, the newest of these first', async () => {
      await collection().put('Peut attendre', { newestAt: day(1) });
      await collection().put('Peut attendre, nouveau', { newestAt: day(2) });
      await collection().put('En mars', { deadline: '2027-03-31' });
      await collection().put('En février', { deadline: '2027-02-28' });
      await collection().put('Avant', { deadline: '1969-02-28' });
      expect(await collection().found('', { sort: 'deadline' })).toEqual([
        'Avant',
        'En février',
        'En mars',
        'Peut attendre, nouveau',
        'Peut attendre',
      ]);
    });

    it.each(searchSorts)(
      'puts the newest first among equals, then goes by id, sorted by %s',
      async (sort) => {
        const rows = [
          ['3', 1],
          ['1', 1],
          ['2', 1],
          ['4', 2],
        ] as const;
        for (const [digit, number] of rows)
          await collection().put(`Repas ${digit}`, {
            id: idOf(digit),
            newestAt: day(number),
            deadline: '2027-01-01',
          });
        expect(await collection().found('repas', { sort })).toEqual([
          'Repas 4',
          'Repas 1',
          'Repas 2',
          'Repas 3',
        ]);
      },
    );

    it.each(searchSorts)('goes through everything once, page by page, sorted by %s', async (sort) => {
      await collection().index.put(
        collection().name,
        Array.from({ length: 23 }, (_, i) =>
          collection().document(`Repas ${i % 3 === 0 ? 'livrés' : ''} ${i}`, {
            newestAt: day(i % 5),
            deadline: i % 4 === 0 ? undefined : `2027-01-0${(i % 3) + 1}`,
          }),
        ),
      );
      const all = await collection().found('repas livrés', { sort, first: 100 });
      expect(all).toHaveLength(23);
      expect(await turnedOver(collection(), 'repas livrés', { sort, first: 5 })).toEqual(all);
      expect(await turnedOver(collection(), '', { sort, first: 1 })).toEqual(
        await collection().found('', { sort, first: 23 }),
      );
    });

    it('counts the same on every page', async () => {
      await collection().putAll('Repas A', 'Repas B', 'Repas C');
      const first = await collection().search('repas', { first: 2 });
      const second = await collection().search('repas', { first: 2, after: first.hits.at(-1)?.cursor });
      expect([first.total, first.hasNextPage]).toEqual([3, true]);
      expect([second.total, second.hasNextPage, second.hits.length]).toEqual([3, false, 1]);
    });

    it.each([
      ['sent', false],
      ['being typed', true],
    ])(
      'turns all pages of hundreds, each found once and all counted on every page, while a text is %s',
      async (_, typing) => {
        const documents = Array.from({ length: 250 }, (_each, i) =>
          collection().document(`${['Repas livrés', 'Repas', 'Livrés'][i % 3]} ${'mot '.repeat(i % 7)}${i}`, {
            facets: { theme: [i % 5 === 0 ? 'food' : 'silver'] },
          }),
        );
        const others = Array.from({ length: 30 }, (_each, i) =>
          collection().document(`Tonte ${i}`, { facets: { theme: ['food'] } }),
        );
        await collection().index.put(collection().name, [...documents, ...others]);
        const seen: string[] = [];
        for (let after: string | undefined, hasNextPage = true; hasNextPage;) {
          const page = await collection().search('repas livrés', {
            typing,
            first: 30,
            after,
            countFacets: ['theme'],
          });
          expect([page.total, page.facets]).toEqual([
            250,
            {
              theme: [
                { value: 'silver', count: 200 },
                { value: 'food', count: 50 },
              ],
            },
          ]);
          seen.push(...collection().titlesOf(page));
          ({ hasNextPage } = page);
          after = page.hits.at(-1)?.cursor;
        }
        expect(seen.toSorted()).toEqual(documents.map(({ title }) => title).toSorted());
      },
    );

    it.each(searchSorts)(
      'shows nothing twice though others come and go between pages, sorted by %s',
      async (sort) => {
        const documents = Array.from({ length: 12 }, (_, i) =>
          collection().document(`Repas ${'mot '.repeat(i % 4)}${i}`, {
            newestAt: day(i + 1),
            deadline: `2027-01-${10 + i}`,
          }),
        );
        await collection().index.put(collection().name, documents);
        const seen: string[] = [];
        for (let after: string | undefined, pages = 0; pages < 12; pages++) {
          const page = await collection().search('repas', { sort, first: 2, after });
          seen.push(...collection().titlesOf(page));
          if (!page.hasNextPage) break;
          after = page.hits.at(-1)?.cursor;
          await collection().putAll(`Repas repas venu ${pages}`, `Rien à voir ${pages}`);
          if (pages === 2) await collection().index.remove(collection().name, [page.hits[1].id]);
        }
        expect(seen).toHaveLength(new Set(seen).size);
        expect(documents.filter(({ title }) => !seen.includes(title))).toEqual([]);
      },
    );

    it('goes on where it was though the document of the cursor is gone', async () => {
      for (let i = 1; i <= 4; i++) await collection().put(`Repas ${i}`, { newestAt: day(i) });
      const { hits } = await collection().search('repas', { sort: 'newest', first: 2 });
      await collection().index.remove(collection().name, [hits[1].id]);
      expect(await collection().found('repas', { sort: 'newest', first: 2, after: hits[1].cursor })).toEqual([
        'Repas 2',
        'Repas 1',
      ]);
    });

    it('goes on where it was though other documents are left out meanwhile', async () => {
      await collection().putAll('Repas 1', 'Repas 2', 'Repas 3', 'Repas 4');
      const asked = { sort: 'newest' as const, first: 2 };
      const { hits } = await collection().search('repas', { ...asked, ids: { except: [] } });
      const [third] = (await collection().search('repas', { ...asked, after: hits[1].cursor })).hits;
      const rest = await collection().search('repas', {
        ...asked,
        ids: { except: [hits[0].id, third.id] },
        after: hits[1].cursor,
      });
      expect(rest.hits).toHaveLength(1);
      expect([...hits, third].map(({ id }) => id)).not.toContain(rest.hits[0].id);
    });

    it('refuses a cursor of another search, and what is none', async () => {
      await collection().putAll('Repas A', 'Repas B', 'Tonte');
      const { hits } = await collection().search('repas', { first: 1 });
      const after = hits[0].cursor;
      const others: [string, Partial<SearchQuery>][] = [
        ['tonte', { after }],
        ['repas', { after, sort: 'newest' }],
        ['repas', { after, filters: { theme: ['a'] } }],
        ['repas', { after, collection: `${collection().name}-other` }],
        ['repas', { after: '' }],
        ['repas', { after: 'nonsense' }],
        ['repas', { after: `${after}A` }],
        ['repas', { after: Buffer.from('[1,2,3]').toString('base64url') }],
      ];
      for (const [text, more] of others)
        await expect(collection().search(text, more)).rejects.toThrow(UnknownCursor);
      await expect(collection().search('repas', { after })).resolves.toMatchObject({ total: 2 });
    });

    it('refuses a cursor that is made up of what no hit has', async () => {
      await collection().putAll('Repas A', 'Repas B');
      for (const sort of searchSorts) {
        const [{ id, cursor }] = (await collection().search('repas', { first: 1, sort })).hits;
        const [search, rank, newestAt]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
        const madeUp = [
          [rank, 1e21, id],
          [rank, 1.5, id],
          [-1e21, newestAt, id],
          [rank, newestAt, '"'],
          [rank, newestAt, '\\'],
          [rank, newestAt, `${id}" OR id != "`],
          ...(sort === 'relevance' ? [] : [[2 ** 31 - 1 - 5e-7, newestAt, id]]),
        ];
        for (const position of madeUp) {
          const after = Buffer.from(JSON.stringify([search, ...position])).toString('base64url');
          await expect(collection().search('repas', { sort, after })).rejects.toThrow(UnknownCursor);
        }
      }
    });

    it('gives the same page twice', async () => {
      await collection().index.put(
        collection().name,
        Array.from({ length: 50 }, (_, i) => collection().document(`Repas ${'mot '.repeat(i % 7)}${i}`)),
      );
      const query = { first: 20, countFacets: ['theme'] };
      expect(await collection().search('repas mot', query)).toEqual(
        await collection().search('repas mot', query),
      );
    });
  });
}

function idOf(digit: string): string {
  return `0196a000-0000-7000-8000-00000000000${digit}`;
}

async function turnedOver(
  collection: TestCollection,
  text: string,
  more: Partial<SearchQuery> & { first: number },
): Promise<string[]> {
  const titles: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await collection.search(text, { ...more, after });
    titles.push(...collection.titlesOf(page));
    if (!page.hasNextPage) return titles;
    after = page.hits.at(-1)?.cursor;
  }
}
