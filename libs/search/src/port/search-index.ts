/** What is searched: a document of one collection, as much of it as everybody who may find it may read. */
export interface SearchDocument {
  /** A UUID. */
  id: string;
  /** Changes whenever anything else of the document does: by it what is held is compared with what should be. */
  version: string;
  title: string;
  /** Several texts, such as a description and keywords; matched alike. */
  bodies: readonly string[];
  /** Names of organisations or people in their trade: matched as written, never stemmed. */
  names: readonly string[];
  /** By facet, the values that the document has, those that contain them included (a commune and its département). */
  facets: Readonly<Record<string, readonly string[]>>;
  /** Who may find it: keys, of which a searcher must hold one. */
  visibleTo: readonly string[];
  newestAt: Date;
  /** A day, as `2027-03-31`; undefined: it can wait. */
  deadline: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a document may be held by this id, as an index gives it: in lower case. */
export function isDocumentId(id: string): boolean {
  return uuid.test(id);
}

export const searchSorts = ['relevance', 'newest', 'deadline'] as const;
/** Documents without a deadline come last. Among equals the newest, then by id. */
export type SearchSort = (typeof searchSorts)[number];

export interface SearchQuery {
  collection: string;
  /**
   * As typed, of which 10 000 characters are read. Of a blank text all documents are found, the newest first; of one that cannot be
   * searched for, none.
   */
  text: string;
  /** Whether the last word may still be being typed: it is then the beginning of a word, too. Always answered from memory. */
  typing: boolean;
  /** Keys that the searcher holds. */
  visibleTo: readonly string[];
  /** A document must have, for each facet named, one of its values: at most 30 facets. An empty list of values filters nothing. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Only these documents, or none of these; others on the next page, if need be. */
  ids?: { only: readonly string[] } | { except: readonly string[] };
  sort: SearchSort;
  /** The facets to count; each with all filters but its own, as if its values were still to be chosen. */
  countFacets: readonly string[];
  /** From 1 to 1 000. */
  first: number;
  /** The cursor of the hit to go on after. */
  after?: string;
}

export interface SearchHit {
  id: string;
  cursor: string;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchResult {
  hits: readonly SearchHit[];
  hasNextPage: boolean;
  /** How many documents are found in all. */
  total: number;
  /** Most frequent first, then by value. Values that nothing found has are left out. */
  facets: Readonly<Record<string, readonly FacetCount[]>>;
  /**
   * Folded words and phrases by which documents were found, those that were meant, begun or synonymous included: what to
   * highlight. The words of a phrase have blanks between them.
   */
  words: readonly string[];
  /**
   * The text with its misspelt words as they were understood, in lower case, spelt as most of the documents write them that the
   * searcher may find; undefined if nothing was misspelt.
   */
  didYouMean: string | undefined;
  /** The text has only signs, or words that say nothing, such as "de la": nothing could be searched for. */
  isUnsearchable: boolean;
}

export const mostHits = 1_000;
const mostFilters = 30;

/** @throws {RangeError} if more is asked for than a search gives */
export function mustBeWithinLimits({ first, filters }: SearchQuery): void {
  if (!Number.isInteger(first) || first < 1 || first > mostHits)
    throw new RangeError(`A page has from 1 to ${mostHits} hits.`);
  if (Object.values(filters).filter((values) => values.length > 0).length > mostFilters)
    throw new RangeError(`A search may filter by ${mostFilters} facets.`);
}

/** A document held, and as which version. */
export interface HeldVersion {
  id: string;
  version: string;
}

/** What is held of a collection otherwise than it should be. */
export interface HeldDifferences {
  /** How many documents there should be. */
  expected: number;
  /** By id, the version that should be there. */
  missing: ReadonlyMap<string, string>;
  stale: ReadonlyMap<string, string>;
  leftOver: ReadonlySet<string>;
}

/** Which engine answers, for those who watch over the product. */
export interface SearchHealth {
  engine: 'postgresql' | 'meilisearch';
  /** Set where PostgreSQL answers though Meilisearch should. */
  insteadOfMeilisearchSince?: Date;
}

/** Thrown when a cursor was not given by this index for this query, or in an order that it cannot go on with now. */
export class UnknownCursor extends Error {
  constructor() {
    super('This cursor does not belong to this search.');
    this.name = 'UnknownCursor';
  }
}

/** Thrown when the index cannot be reached or cannot answer now: its caller may ask another, or try again. */
export class SearchUnavailable extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`Search is unavailable: ${reason}`, options);
    this.name = 'SearchUnavailable';
  }
}

/**
 * Finds documents by words, in collections that do not know of each other. What it holds can be thrown away and built anew
 * from PostgreSQL. It is asked, never believed: whoever shows a hit checks on the row that it may be seen.
 */
export abstract class SearchIndex {
  /** Adds documents or replaces those with their ids. Once it resolves, whoever searches finds them so. */
  abstract put(collection: string, documents: readonly SearchDocument[]): Promise<void>;

  /** Takes documents out; ids that are not held are passed over. */
  abstract remove(collection: string, ids: readonly string[]): Promise<void>;

  /** @throws {UnknownCursor} {SearchUnavailable} {RangeError} if more is asked for than `SearchQuery` allows */
  abstract search(query: SearchQuery): Promise<SearchResult>;

  /** Has what the first search would wait for read before it comes: for who will be asked. @throws {SearchUnavailable} */
  async readAhead(_collection: string): Promise<void> {}

  /** What is held, in pages, in no order; read while it is written to, it may miss what changes meanwhile. */
  abstract versions(collection: string): AsyncIterable<readonly HeldVersion[]>;

  /**
   * Replaces all that a collection holds. Searches find the old documents until the last moment and the new ones from then
   * on. What is put or removed meanwhile holds in the new ones too. If reading fails, or the process that reads is killed, the old
   * ones stay.
   */
  abstract rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void>;

  /** Forgets a collection and all that it holds; one that it does not know is passed over. */
  abstract drop(collection: string): Promise<void>;

  /**
   * Words and phrases that mean the same, in groups: whoever searches for one finds all. Replaces those of before. A phrase is
   * found where its words stand one after the other in a title or a body, whatever their endings; words that say nothing, such as
   * "de la", may stand between them, but a phrase in which these leave less than two words is found only as it stands
   * ("bien-être"). Whoever searches a collection of thousands may find by those of before for some seconds.
   */
  abstract setSynonyms(groups: readonly (readonly string[])[]): Promise<void>;

  /** Makes good what an engine has missed while it was away; to be called every few seconds. Does nothing where nothing is amiss. */
  async heal(): Promise<void> {}

  /**
   * What the engine that answers holds otherwise than `versions` says, which it should follow: to be put or removed again. Reads the
   * ids and versions of all.
   * @returns undefined where there is nothing to compare
   */
  async differencesOfCopy(_collection: string): Promise<HeldDifferences | undefined> {
    return undefined;
  }

  async health(): Promise<SearchHealth> {
    return { engine: 'postgresql' };
  }
}
