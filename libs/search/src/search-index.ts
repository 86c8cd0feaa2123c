/** A document of a collection. It contains only text that every reader who can find it may read. */
export interface SearchDocument {
  /** A UUID. */
  id: string;
  /**
   * Changes with any other change of the document. The version shows whether the document in the index is up to date.
   */
  version: string;
  title: string;
  /** Several texts, such as a description and keywords. All count alike. */
  bodies: readonly string[];
  /** Names of organisations, or of people in their trade: matched as written, never stemmed. */
  names: readonly string[];
  /** By facet, the values of the document, and the values that contain them (a commune and its département). */
  facets: Readonly<Record<string, readonly string[]>>;
  /** Access tokens. A searcher must have one of them to find the document. */
  visibleTo: readonly string[];
  newestAt: Date;
  /** A day, as `2027-03-31`. undefined: none. */
  deadline: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether this is the id of a document in the form that an index returns: a UUID in lower case. */
export function isDocumentId(id: string): boolean {
  return uuid.test(id);
}

export const searchSorts = ['relevance', 'newest', 'deadline'] as const;
/** By deadline, documents without one come last. Among equals the newest first, then by id. */
export type SearchSort = (typeof searchSorts)[number];

export interface SearchQuery {
  collection: string;
  /**
   * As typed; 10 000 characters of it are read. A blank text finds all documents, the newest first. A text without
   * searchable words finds none.
   */
  text: string;
  /** Whether the last word is still being typed, and may be a prefix. Such a search is always answered from memory. */
  typing: boolean;
  /** The access tokens of the searcher. */
  visibleTo: readonly string[];
  /** For each facet, a document must have one of these values. An empty list filters nothing. At most `mostFilters` facets. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Only these documents, or all except these. They may differ from page to page. */
  ids?: { only: readonly string[] } | { except: readonly string[] };
  sort: SearchSort;
  /** The facets to count, each with all filters but its own, as if its values were still to be chosen. */
  countFacets: readonly string[];
  /** From 1 to `mostHits`. */
  first: number;
  /** The cursor of the last hit of the page before. */
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
  /** How many documents are found on all pages together. */
  total: number;
  /** Most frequent first, then by value. Values without any hit are left out. */
  facets: Readonly<Record<string, readonly FacetCount[]>>;
  /**
   * Words to highlight: the words and phrases, folded, by which documents were found. They include corrected terms,
   * words with a prefix and synonyms. The words of a phrase are separated by blanks.
   */
  words: readonly string[];
  /**
   * The text with its misspelt words corrected, in lower case. The spelling is that of most of the documents that the
   * searcher may find. undefined: nothing was misspelt.
   */
  didYouMean: string | undefined;
  /** The text has only signs or stop words, such as "de la", and nothing in it can be searched. */
  isUnsearchable: boolean;
}

/** How many hits a search returns at most. */
export const mostHits = 1_000;
const mostFilters = 30;

/** @throws {RangeError} if a query asks for too much */
export function mustBeWithinLimits({ first, filters }: SearchQuery): void {
  if (!Number.isInteger(first) || first < 1 || first > mostHits)
    throw new RangeError(`A page has from 1 to ${mostHits} hits.`);
  if (Object.values(filters).filter((values) => values.length > 0).length > mostFilters)
    throw new RangeError(`A search may filter by ${mostFilters} facets.`);
}

/** The id and the version of a document in an index. */
export interface HeldVersion {
  id: string;
  version: string;
}

/** How the documents of a collection differ from the expected ones. */
export interface HeldDifferences {
  /** How many documents are expected. */
  expected: number;
  /** By id, the expected version. */
  missing: ReadonlyMap<string, string>;
  stale: ReadonlyMap<string, string>;
  leftOver: ReadonlySet<string>;
}

/** The engine that answers, for monitoring. */
export interface SearchHealth {
  engine: 'postgresql' | 'meilisearch';
  /** Set if PostgreSQL answers in place of Meilisearch. */
  insteadOfMeilisearchSince?: Date;
}

/** Thrown for a cursor of another index or query, or of an engine with another order than the present engine. */
export class UnknownCursor extends Error {
  constructor() {
    super('This cursor does not belong to this search.');
    this.name = 'UnknownCursor';
  }
}

/** Thrown when the index cannot be reached or cannot answer now. The caller may use another, or try again. */
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
 * Finds documents by words, in independent collections. They can be rebuilt from the product's tables. An index may
 * be stale. Before a caller shows a hit, it checks on the row that the searcher may see it.
 */
export abstract class SearchIndex {
  /** Adds documents, or replaces documents with the same ids. Once it resolves, every search finds them. */
  abstract put(collection: string, documents: readonly SearchDocument[]): Promise<void>;

  /** Removes documents, and ignores unknown ids. */
  abstract remove(collection: string, ids: readonly string[]): Promise<void>;

  /** @throws {UnknownCursor} {SearchUnavailable} {RangeError} if the query asks for more than `SearchQuery` allows */
  abstract search(query: SearchQuery): Promise<SearchResult>;

  /**
   * Loads data for which the first search would otherwise wait.
   * @throws {SearchUnavailable}
   */
  async readAhead(_collection: string): Promise<void> {}

  /**
   * The versions of all documents in the index, in pages, in no order. Documents that change meanwhile may be
   * missing.
   */
  abstract versions(collection: string): AsyncIterable<readonly HeldVersion[]>;

  /**
   * Replaces all documents of a collection in one step. Until then, searches find the old ones. Documents put or
   * removed meanwhile stay so. If reading fails, or the process is killed, the old documents stay.
   */
  abstract rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void>;

  /** Deletes a collection. Does nothing if there is none. */
  abstract drop(collection: string): Promise<void>;

  /**
   * Sets groups of words and phrases with the same meaning, so that a search for one finds all. They replace the
   * former groups. A phrase is found where its words come one after the other in a title or a body, with any endings.
   * Stop words such as "de la" may be between them. A phrase with fewer than two other words is found only in exactly
   * this form ("bien-être"). For some seconds, searches in a collection of thousands may still use the former groups.
   */
  abstract setSynonyms(groups: readonly (readonly string[])[]): Promise<void>;

  /**
   * Sends an engine the changes that it has missed. Called every few seconds. Does nothing if the engine is up to
   * date.
   */
  async catchUp(): Promise<void> {}

  /**
   * Compares the answering engine with `versions`, which it should follow. Documents that differ must be put or
   * removed again. Reads the ids and versions of all documents.
   * @returns undefined if there is nothing to compare
   */
  async differencesOfCopy(_collection: string): Promise<HeldDifferences | undefined> {
    return undefined;
  }

  async health(): Promise<SearchHealth> {
    return { engine: 'postgresql' };
  }
}

// Constants by which both engines read queries and rank hits, so that their pages look alike.

/** For BM25: how soon repetitions stop counting, and how much length matters. */
export const k1 = 1.2;
export const b = 0.75;
/** Titles count among all words, and are also scored separately, with this weight. */
export const titleWeight = 0.5;
/** The factor for a document that has one of very many terms. With all terms the factor is 1. */
export const leastCoverage = 0.8;

/** How many characters and different words of a query are read. */
export const longestText = 10_000;
export const mostWords = 64;

/** A synonym, correction or completion of a word counts less than the word itself. */
export const synonymWeight = 0.5;
export const correctedWeight = 0.8;
/**
 * Misspelt words are corrected in queries of at most this many words, since longer ones find enough by their other
 * words.
 */
export const mostWordsToCorrect = 12;
