import type { DocumentColumns } from './document-columns.js';
import type { FacetCount, SearchQuery } from './search-index.js';

/** A filter is a bit. */
const mostFilters = 31;

/** Which documents fit the filters of a query, and how many have which facet values, in one pass. */
export class Filtering {
  /** The facets that are filtered by, each a bit by its place. */
  private readonly filtered: string[];
  /** By number of a facet value, the bit of the filter that asks for it. */
  private readonly asked: Int32Array;
  /** By number of a facet value: the bit of its own facet's filter, if any; -1 if its facet is not to be counted. */
  private readonly counting: Int32Array;
  private readonly counts: Int32Array;
  private readonly ids: { slots: Set<number>; only: boolean } | undefined;

  constructor(
    private readonly columns: DocumentColumns,
    private readonly query: Pick<SearchQuery, 'filters' | 'countFacets' | 'ids'>,
  ) {
    const filters = Object.entries(query.filters).filter(([, values]) => values.length > 0);
    if (filters.length > mostFilters) throw new RangeError(`A search may filter by ${mostFilters} facets.`);
    this.filtered = filters.map(([facet]) => facet);
    const values = columns.facetOf.length;
    this.asked = new Int32Array(values);
    for (const [i, [facet, wanted]] of filters.entries()) {
      for (const value of wanted) {
        const number = columns.numberOf(facet, value);
        if (number !== undefined) this.asked[number] = 1 << i;
      }
    }
    this.counts = new Int32Array(values);
    this.counting = new Int32Array(query.countFacets.length > 0 ? values : 0).fill(-1);
    const bits = new Map(
      query.countFacets.map((facet) => [
        facet,
        this.filtered.includes(facet) ? 1 << this.filtered.indexOf(facet) : 0,
      ]),
    );
    for (let number = 0; number < this.counting.length; number++)
      this.counting[number] = bits.get(columns.facetOf[number]) ?? -1;
    this.ids = query.ids && {
      only: 'only' in query.ids,
      slots: new Set(
        ('only' in query.ids ? query.ids.only : query.ids.except).map(
          (id) => columns.slotOf(id.toLowerCase()) ?? -1,
        ),
      ),
    };
  }

  /** Those that fit; what fits all filters but one is counted for the facet of that one. */
  filter(slots: Iterable<number>): number[] {
    const { asked, columns, counting, counts, ids } = this;
    const { keys, keysBegin } = columns;
    const all = this.filtered.length === mostFilters ? 0x7fffffff : (1 << this.filtered.length) - 1;
    const found: number[] = [];
    for (const slot of slots) {
      if (ids !== undefined && ids.slots.has(slot) !== ids.only) continue;
      const [begin, end] = [keysBegin[slot], keysBegin[slot + 1]];
      let missing = all;
      if (all !== 0) for (let i = begin; i < end; i++) missing &= ~asked[keys[i]];
      if (missing === 0) found.push(slot);
      // More than one bit: it fits no facet's count.
      else if ((missing & (missing - 1)) !== 0) continue;
      if (counting.length === 0) continue;
      for (let i = begin; i < end; i++) {
        const own = counting[keys[i]];
        if (missing === 0 ? own >= 0 : own === missing) counts[keys[i]]++;
      }
    }
    return found;
  }

  facets(): Record<string, FacetCount[]> {
    const facets = new Map(this.query.countFacets.map((facet) => [facet, [] as FacetCount[]]));
    for (const [number, count] of this.counts.entries())
      if (count > 0)
        facets.get(this.columns.facetOf[number])?.push({ value: this.columns.valueOf[number], count });
    for (const values of facets.values())
      values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return Object.fromEntries(facets);
  }
}
