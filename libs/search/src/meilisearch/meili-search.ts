import type { MultiSearchQueryWithFederation } from 'meilisearch';
import { readWords } from '../analysis/read-words.js';
import { withCorrections } from '../analysis/synonyms.js';
import { type HitPosition, NO_DEADLINE, orderOf, SearchCursors } from '../search-cursor.js';
import {
  type FacetCount,
  longestText,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
} from '../search-index.js';
import { type IndexState, MeiliCounts } from './meili-counts.js';
import { type RankedDocument, unplain } from './meili-document.js';
import { withoutElisions } from './meili-elisions.js';
import {
  afterFilter,
  facetAttribute,
  type Filter,
  filterOf,
  queriesOf,
  visibilityFilter,
  type WordQuery,
} from './meili-queries.js';
import { Ranking, type TermWithIdf } from './meili-ranking.js';
import type { MeiliServer } from './meili-server.js';
import { TermLookUp } from './meili-spelling.js';
import { MeiliSynonyms } from './meili-synonyms.js';
import { askedFor, termsOf } from './meili-terms.js';

/**
 * Hits are ranked again in windows of this many: first Meilisearch's best, then the next. Hits are the most expensive part of a Meilisearch
 * query.
 */
const WINDOW = 100;
/** More than any score, so that a hit of a later window ranks after all hits of earlier windows. */
const APART = 1_000;
/** Documents are looked up by at most this many terms: the terms with the greatest IDF. */
const MOST_TERMS = 24;

type Hit = RankedDocument & { deadline: number };

/** The data to read of the documents that any of some queries finds. */
interface Wanted {
  filter: Filter;
  sort?: string[];
  offset?: number;
  limit: number;
  facets: readonly string[];
}

interface Found {
  hits: readonly Hit[];
  total: number;
  facets: Readonly<Record<string, readonly FacetCount[]>>;
}

/** Finds documents by any of these queries. A query with a greater weight counts more. */
type Queries = readonly (WordQuery & { federationOptions: { weight: number } })[];

const sortings = {
  newest: ['newestAt:desc', 'id:asc'],
  deadline: ['deadline:asc', 'newestAt:desc', 'id:asc'],
} satisfies Record<Exclude<SearchSort, 'relevance'>, string[]>;

/** Searches an index: turns the text into terms, has Meilisearch find documents that have any of the terms, and ranks these documents. */
export class MeiliSearch {
  readonly synonyms: MeiliSynonyms;
  private readonly counts: MeiliCounts;

  constructor(private readonly server: MeiliServer) {
    this.synonyms = new MeiliSynonyms(server);
    this.counts = new MeiliCounts(server);
  }

  /** @throws {MissingIndex} {UnknownCursor} {SearchUnavailable} */
  async search(query: SearchQuery, index: IndexState): Promise<SearchResult> {
    const cursors = new SearchCursors(query, 'meilisearch');
    const after = query.after === undefined ? undefined : cursors.read(query.after);
    const search = { query, uid: index.uid, cursors, after };
    if (query.text.trim() === '') {
      const all: Queries = [{ q: '', federationOptions: { weight: 1 } }];
      return new OneSearch(this.server, search, all, new Ranking([])).inOrder(orderOf(query));
    }
    const synonyms = await this.synonyms.current(index);
    const filter = visibilityFilter(query);
    const typed = readWords(query.text.slice(0, longestText));
    const { words, elisions } = await withoutElisions(typed, query.text, (queries) =>
      this.counts.of(index, filter, queries),
    );
    const asked = askedFor(query.text, words, synonyms);
    const lookUp = new TermLookUp(this.server, this.counts, index, filter);
    const { terms, corrections } = await lookUp.understand(termsOf(asked, synonyms));
    const ranking = new Ranking(terms);
    const queries = weighed(terms);
    const one = new OneSearch(this.server, search, queries, ranking);
    const result = queries.length === 0 ? one.nothing() : await one.inOrder(orderOf(query));
    return {
      ...result,
      words: [...ranking.words],
      didYouMean: withCorrections(query.text, new Map([...elisions, ...corrections])),
      isUnsearchable: asked.hasOnlyStopWords && terms.length === 0,
    };
  }
}

/** A search whose terms are known. */
class OneSearch {
  private readonly query: SearchQuery;
  private readonly uid: string;
  private readonly cursors: SearchCursors;
  private readonly after: HitPosition | undefined;

  constructor(
    private readonly server: MeiliServer,
    search: { query: SearchQuery; uid: string; cursors: SearchCursors; after: HitPosition | undefined },
    private readonly queries: Queries,
    private readonly ranking: Ranking,
  ) {
    ({ query: this.query, uid: this.uid, cursors: this.cursors, after: this.after } = search);
  }

  nothing(): SearchResult {
    const facets = Object.fromEntries(this.query.countFacets.map((facet) => [facet, []]));
    return {
      hits: [],
      hasNextPage: false,
      total: 0,
      facets,
      words: [],
      didYouMean: undefined,
      isUnsearchable: false,
    };
  }

  inOrder(sort: SearchSort): Promise<SearchResult> {
    return sort === 'relevance' ? this.ranked() : this.sorted(sort);
  }

  /** In an order in which Meilisearch can sort. */
  private async sorted(sort: Exclude<SearchSort, 'relevance'>): Promise<SearchResult> {
    const filter = filterOf(this.query);
    const limit = this.query.first + 1;
    const wanted = { sort: sortings[sort], limit };
    const facets = this.facetsOfTheirOwn();
    const [page, all, counts] = await Promise.all([
      this.after === undefined
        ? this.find({ ...wanted, filter, facets: this.otherFacets() })
        : this.find({ ...wanted, filter: [...filter, afterFilter(this.after, sort)], facets: [] }),
      this.after === undefined ? undefined : this.find({ filter, limit: 0, facets: this.otherFacets() }),
      this.countEach(facets),
    ]);
    this.ranking.score(page.hits.slice(0, this.query.first));
    const { total, facets: others } = all ?? page;
    const positions = page.hits.map(({ id, newestAt, deadline }) => ({
      id,
      newestAt,
      rank: sort === 'newest' ? newestAt : NO_DEADLINE - deadline,
    }));
    return this.result(positions, { total, facets: { ...others, ...counts } });
  }

  /** By relevance. */
  private async ranked(): Promise<SearchResult> {
    const filter = filterOf(this.query);
    const counting = this.countEach(this.facetsOfTheirOwn());
    const { after, query } = this;
    const firstWindow = after === undefined ? 0 : Math.max(0, Math.ceil(-after.rank / APART));
    const positions: HitPosition[] = [];
    let first: Found | undefined;
    for (let window = firstWindow; ; window++) {
      const offset = window * WINDOW;
      const facets = first === undefined ? this.otherFacets() : [];
      const found = await this.find({ filter, offset, limit: WINDOW, facets });
      first ??= found;
      const ordered = this.ranking
        .score(found.hits)
        .map(({ id, newestAt, score }) => ({ id, newestAt, rank: score - window * APART }))
        .toSorted(byPosition);
      // New documents may have changed all scores. The page continues after the present position of the hit.
      const from = ordered.find(({ id }) => id === after?.id) ?? after;
      positions.push(...ordered.filter((hit) => from === undefined || byPosition(from, hit) < 0));
      if (positions.length > query.first || offset + WINDOW >= found.total) break;
    }
    return this.result(positions, {
      total: first.total,
      facets: { ...first.facets, ...(await counting) },
    });
  }

  private result(
    positions: readonly HitPosition[],
    { total, facets }: Pick<SearchResult, 'total' | 'facets'>,
  ): SearchResult {
    const { first, countFacets } = this.query;
    return {
      hits: positions.slice(0, first).map((position) => ({
        id: position.id,
        cursor: this.cursors.write(position),
      })),
      hasNextPage: positions.length > first,
      total,
      facets: Object.fromEntries(countFacets.map((facet) => [facet, facets[facet] ?? []])),
      words: [],
      didYouMean: undefined,
      isUnsearchable: false,
    };
  }

  /** Facets that also have a filter. Each is counted without its own filter. */
  private facetsOfTheirOwn(): readonly string[] {
    return this.query.countFacets.filter((facet) => (this.query.filters[facet]?.length ?? 0) > 0);
  }

  private otherFacets(): readonly string[] {
    const own = this.facetsOfTheirOwn();
    return this.query.countFacets.filter((facet) => !own.includes(facet));
  }

  private async countEach(facets: readonly string[]): Promise<Found['facets']> {
    const counted = await Promise.all(
      facets.map((facet) => this.find({ filter: filterOf(this.query, facet), limit: 0, facets: [facet] })),
    );
    return Object.assign({}, ...counted.map((found) => found.facets));
  }

  private async find({ filter, sort, offset = 0, limit, facets }: Wanted): Promise<Found> {
    const queries = this.queries.map((query): MultiSearchQueryWithFederation => ({
      ...query,
      indexUid: this.uid,
      filter,
      sort,
      attributesToRetrieve: ['id', 'entries', 'length', 'titleLength', 'newestAt', 'deadline'],
    }));
    const facetsByIndex = { [this.uid]: facets.map(facetAttribute) };
    const response = await this.server.federatedSearch<Hit>({
      queries,
      federation: { offset, limit, ...(facets.length > 0 && { facetsByIndex }) },
    });
    const distribution = response.facetsByIndex?.[this.uid]?.distribution ?? {};
    return {
      hits: response.hits,
      total: response.estimatedTotalHits ?? 0,
      facets: Object.fromEntries(
        facets.map((facet) => [facet, countsOf(distribution[facetAttribute(facet)] ?? {})]),
      ),
    };
  }
}

/** Queries that find documents. A term that only ranks is left to {@link Ranking}. */
function weighed(terms: readonly TermWithIdf[]): Queries {
  return terms
    .filter(({ onlyRanks }) => !onlyRanks)
    .toSorted((a, b) => b.idf - a.idf)
    .slice(0, MOST_TERMS)
    .flatMap(({ alternatives, idf }) =>
      alternatives.flatMap((alternative) =>
        queriesOf(alternative).map((query) => ({
          ...query,
          federationOptions: { weight: alternative.weight * idf },
        })),
      ),
    );
}

function countsOf(distribution: Readonly<Record<string, number>>): FacetCount[] {
  return Object.entries(distribution)
    .map(([value, count]) => ({ value: unplain(value), count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function byPosition(a: HitPosition, b: HitPosition): number {
  return b.rank - a.rank || b.newestAt - a.newestAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}
