import { afterEach, beforeAll, beforeEach } from '@jest/globals';
import { newId } from '@passerelle/database';
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult } from '../src/port/index.js';

/** What a document of a test says of itself, its title apart. */
export type Said = Partial<Omit<SearchDocument, 'title'>>;

/** A collection of a test, whose documents are called by their titles. */
export class Shelf {
  readonly collection = `contract-${newId()}`;
  private readonly titles = new Map<string, string>();

  constructor(readonly index: SearchIndex) {}

  document(title: string, said: Said = {}): SearchDocument {
    const document = {
      id: newId(),
      version: '1',
      title,
      bodies: [],
      names: [],
      facets: {},
      visibleTo: ['everybody'],
      newestAt: new Date('2026-11-24T09:00:00Z'),
      deadline: undefined,
      ...said,
    };
    this.titles.set(document.id, title);
    return document;
  }

  async put(title: string, said: Said = {}): Promise<SearchDocument> {
    const document = this.document(title, said);
    await this.index.put(this.collection, [document]);
    return document;
  }

  async putAll(...titles: readonly string[]): Promise<SearchDocument[]> {
    const documents = titles.map((title) => this.document(title));
    await this.index.put(this.collection, documents);
    return documents;
  }

  search(text: string, more: Partial<SearchQuery> = {}): Promise<SearchResult> {
    return this.index.search({
      collection: this.collection,
      text,
      typing: false,
      visibleTo: ['everybody'],
      filters: {},
      sort: 'relevance',
      countFacets: [],
      first: 20,
      ...more,
    });
  }

  /** The titles found, in order. */
  async found(text: string, more: Partial<SearchQuery> = {}): Promise<string[]> {
    return this.titlesOf(await this.search(text, more));
  }

  titlesOf({ hits }: SearchResult): string[] {
    return hits.map(({ id }) => this.titles.get(id) ?? `unknown ${id}`);
  }

  async versions(): Promise<Record<string, string>> {
    const held: Record<string, string> = {};
    for await (const page of this.index.versions(this.collection))
      for (const { id, version } of page) held[this.titles.get(id) ?? id] = version;
    return held;
  }
}

/** The collection of another shelf, seen through another index. */
export class ShelfOf extends Shelf {
  override readonly collection: string;

  constructor(
    index: SearchIndex,
    private readonly other: Shelf,
  ) {
    super(index);
    this.collection = other.collection;
  }

  override titlesOf(result: SearchResult): string[] {
    return this.other.titlesOf(result);
  }
}

/** A shelf of its own for each test, empty. */
export function shelfForEach(makeIndex: () => SearchIndex | Promise<SearchIndex>): () => Shelf {
  let index: SearchIndex;
  let shelf: Shelf;
  beforeAll(async () => {
    index = await makeIndex();
  });
  beforeEach(() => {
    shelf = new Shelf(index);
  });
  afterEach(async () => {
    await index.drop(shelf.collection);
  });
  return () => shelf;
}

export async function* noPages(): AsyncGenerator<readonly SearchDocument[]> {
  // Nothing: a collection is emptied by it.
}

export async function* onePage(
  ...documents: readonly SearchDocument[]
): AsyncGenerator<readonly SearchDocument[]> {
  yield documents;
}
