import { withCapacity } from '@passerelle/text';
import type { FacetCount, SearchQuery } from '../search-index.js';
import type { DocumentColumns } from './document-columns.js';

/** A list of document numbers that each search fills again. It allocates nothing once it is large enough. */
export class DocumentList {
  private numbers = new Int32Array(0);
  length = 0;

  /**
   * Makes room. Call it before documents are added.
   * @param size the future number of documents
   */
  reserve(size: number): void {
    this.numbers = withCapacity(this.numbers, size);
  }

  add(document: number): void {
    this.numbers[this.length++] = document;
  }

  at(place: number): number {
    return this.numbers[place];
  }

  clear(): void {
    this.length = 0;
  }
}

/** Filters documents and counts their facet values in one pass. */
export class Filtering {
  /**
   * The facets that have a filter. The filter at index i has the bit 1 << i. `mostFilters` makes sure that the bits
   * fit into a number.
   */
  private readonly filtered: readonly string[];
  /** By facet value: the bit of the filter with the value, or 0. */
  private readonly asked: Int32Array;
  /** By facet: the bit of its filter, or 0 without a filter; -1 if its values are not counted. */
  private readonly counted: Int32Array;
  private readonly counts: Int32Array;
  private readonly ids: { documents: ReadonlySet<number>; only: boolean } | undefined;

  constructor(
    private readonly columns: DocumentColumns,
    private readonly query: Pick<SearchQuery, 'filters' | 'countFacets' | 'ids'>,
  ) {
    const filters = Object.entries(query.filters).filter(([, values]) => values.length > 0);
    this.filtered = filters.map(([facet]) => facet);
    this.asked = new Int32Array(filters.length > 0 ? columns.values.length : 0);
    for (const [i, [facet, wanted]] of filters.entries()) {
      for (const value of wanted) {
        const number = columns.facetValueOf(facet, value);
        if (number !== undefined) this.asked[number] = 1 << i;
      }
    }
    this.counts = new Int32Array(query.countFacets.length > 0 ? columns.values.length : 0);
    this.counted = Int32Array.from(columns.facets, (facet) =>
      query.countFacets.includes(facet) ? (1 << this.filtered.indexOf(facet)) & ~(1 << 31) : -1,
    );
    this.ids = query.ids && {
      only: 'only' in query.ids,
      documents: new Set(
        ('only' in query.ids ? query.ids.only : query.ids.except).map(
          (id) => columns.numberOf(id.toLowerCase()) ?? -1,
        ),
      ),
    };
  }

  /**
   * Adds to `fitting` the documents that pass all filters. A document that fails one filter still counts for the values of that filter's
   * facet.
   */
  filter(documents: DocumentList, fitting: DocumentList): void {
    const { asked, counted, counts, ids } = this;
    const { documentValues, valuesBegin, facetOf } = this.columns;
    const all = (1 << this.filtered.length) - 1;
    for (let i = 0; i < documents.length; i++) {
      const document = documents.at(i);
      if (ids !== undefined && ids.documents.has(document) !== ids.only) continue;
      const begin = valuesBegin[document];
      const end = valuesBegin[document + 1];
      let missing = all;
      if (all !== 0) for (let j = begin; j < end; j++) missing &= ~asked[documentValues[j]];
      if (missing === 0) fitting.add(document);
      // The document fails more than one filter, and counts for no facet.
      else if ((missing & (missing - 1)) !== 0) continue;
      if (counts.length === 0) continue;
      for (let j = begin; j < end; j++) {
        const own = counted[facetOf[documentValues[j]]];
        if (missing === 0 ? own >= 0 : own === missing) counts[documentValues[j]]++;
      }
    }
  }

  facets(): Record<string, FacetCount[]> {
    const { facetOf, facets, values } = this.columns;
    const found = new Map(this.query.countFacets.map((facet) => [facet, [] as FacetCount[]]));
    for (let number = 0; number < this.counts.length; number++) {
      const count = this.counts[number];
      if (count > 0) found.get(facets[facetOf[number]])?.push({ value: values[number], count });
    }
    for (const counts of found.values())
      counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return Object.fromEntries(found);
  }
}
