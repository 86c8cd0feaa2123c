import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { collectionForEach } from '../../testing/index.js';
import type { SearchIndex } from '../search-index.js';

export function filtersAndFacetsContract(makeIndex: () => SearchIndex | Promise<SearchIndex>): void {
  describe('filters and facets', () => {
    const collection = collectionForEach(makeIndex);

    beforeEach(async () => {
      const { index, name } = collection();
      await index.put(name, [
        collection().document('Repas A', { facets: { theme: ['food'], territory: ['45', '24'] } }),
        collection().document('Repas B', { facets: { theme: ['food', 'silver'], territory: ['18', '24'] } }),
        collection().document('Repas C', { facets: { theme: ['silver'], territory: ['75'] } }),
        collection().document('Tonte D', { facets: { theme: ['garden'], territory: ['45', '24'] } }),
        collection().document('Repas caché', {
          facets: { theme: ['food', 'secret'] },
          visibleTo: ['curators', 'a'],
        }),
      ]);
    });
    const found = async (text: string, more: object): Promise<string[]> =>
      (await collection().found(text, more)).toSorted();

    it('finds what has one of the values of a facet', async () => {
      expect(await found('', { filters: { theme: ['food', 'garden'] } })).toEqual([
        'Repas A',
        'Repas B',
        'Tonte D',
      ]);
    });

    it('finds what fits every facet', async () => {
      expect(await found('', { filters: { theme: ['food', 'silver'], territory: ['45', '75'] } })).toEqual([
        'Repas A',
        'Repas C',
      ]);
    });

    it('filters what the words find', async () => {
      expect(await found('repas', { filters: { territory: ['24'] } })).toEqual(['Repas A', 'Repas B']);
    });

    it('filters nothing by no value, everything by a value or facet that nothing has', async () => {
      expect(await found('', { filters: { theme: [] } })).toHaveLength(4);
      expect(await found('', { filters: { theme: ['none'] } })).toEqual([]);
      expect(await found('', { filters: { other: ['food'] } })).toEqual([]);
      expect(await found('', { filters: { theme: ['food', 'none', `it's "odd", \\ = (]`] } })).toHaveLength(
        2,
      );
    });

    it('finds only what the searcher holds a key to', async () => {
      expect(await found('repas', { visibleTo: [] })).toEqual([]);
      expect(await found('repas', { visibleTo: ['curators'] })).toEqual(['Repas caché']);
      expect(await found('repas', { visibleTo: ['everybody', 'a'] })).toHaveLength(4);
      expect(await found('repas', { visibleTo: ['unknown'] })).toEqual([]);
    });

    it('finds only the documents asked for, or none of them', async () => {
      const one = await collection().put('Repas E');
      const two = await collection().put('Repas F');
      const ids = [one.id, two.id, newId()];
      expect(await found('repas', { ids: { only: ids } })).toEqual(['Repas E', 'Repas F']);
      expect(await found('repas', { ids: { except: ids } })).toEqual(['Repas A', 'Repas B', 'Repas C']);
      expect(await found('repas', { ids: { only: [] } })).toEqual([]);
      expect(await found('repas', { ids: { except: [] } })).toHaveLength(5);
      expect(await found('tonte', { ids: { only: ids } })).toEqual([]);
    });

    it('says how many are found in all, whatever the page', async () => {
      expect((await collection().search('repas', { first: 1 })).total).toBe(3);
      expect((await collection().search('', { first: 2 })).total).toBe(4);
      expect((await collection().search('rien', { first: 2 })).total).toBe(0);
    });

    it('counts the values of what is found, the most frequent first, then by value', async () => {
      const { facets } = await collection().search('repas', {
        countFacets: ['theme', 'territory', 'unknown'],
      });
      expect(facets).toEqual({
        theme: [
          { value: 'food', count: 2 },
          { value: 'silver', count: 2 },
        ],
        territory: [
          { value: '24', count: 2 },
          { value: '18', count: 1 },
          { value: '45', count: 1 },
          { value: '75', count: 1 },
        ],
        unknown: [],
      });
    });

    it('filters by thirty facets, and refuses more', async () => {
      const filters = (count: number): Record<string, string[]> =>
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`facet${i}`, ['a', `${i}`]]));
      await collection().put('Tout', { facets: filters(30) });
      await collection().put('Presque tout', { facets: filters(29) });
      expect(await found('', { filters: { ...filters(30), none: [] } })).toEqual(['Tout']);
      await expect(found('', { filters: filters(31) })).rejects.toThrow(RangeError);
    });

    it('counts a facet with all filters but its own', async () => {
      const { facets, total } = await collection().search('', {
        filters: { theme: ['food'], territory: ['45'] },
        countFacets: ['theme', 'territory'],
      });
      expect(total).toBe(1);
      expect(facets).toEqual({
        theme: [
          { value: 'food', count: 1 },
          { value: 'garden', count: 1 },
        ],
        territory: [
          { value: '24', count: 2 },
          { value: '18', count: 1 },
          { value: '45', count: 1 },
        ],
      });
    });

    it('counts nothing that the searcher may not find, and no facet that was not asked for', async () => {
      expect((await collection().search('repas')).facets).toEqual({});
      const { facets } = await collection().search('', { visibleTo: ['curators'], countFacets: ['theme'] });
      expect(facets).toEqual({
        theme: [
          { value: 'food', count: 1 },
          { value: 'secret', count: 1 },
        ],
      });
    });

    it('counts a document once for each value, however often it says it', async () => {
      await collection().put('Double', { facets: { theme: ['twice', 'twice'] }, visibleTo: ['b', 'b'] });
      const result = await collection().search('', { visibleTo: ['b', 'b'], countFacets: ['theme'] });
      expect(result).toMatchObject({ total: 1, facets: { theme: [{ value: 'twice', count: 1 }] } });
    });
  });
}
