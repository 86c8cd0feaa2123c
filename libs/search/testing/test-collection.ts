import { afterEach, beforeAll, beforeEach } from '@jest/globals';
import { newId } from '@passerelle/database';
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult } from '../src/search-index.js';

/** Fields of a test's document, besides its title. */
type Attributes = Partial<Omit<SearchDocument, 'title'>>;

/** A collection of a test, whose documents are named by their titles. */
export class TestCollection {
  constructor(
    readonly index: SearchIndex,
    readonly name = `contract-${newId()}`,
    private readonly titles = new Map<string, string>(),
  ) {}

  /** The same collection, seen through another index. */
  through(index: SearchIndex): TestCollection {
    return new TestCollection(index, this.name, this.titles);
  }

  document(title: string, attributes: Attributes = {}): SearchDocument {
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
      ...attributes,
    };
    this.titles.set(document.id, title);
    return document;
  }

  async put(title: string, attributes: Attributes = {}): Promise<SearchDocument> {
    const document = this.document(title, attributes);
    await this.index.put(this.name, [document]);
    return document;
  }

  async putAll(...titles: readonly string[]): Promise<SearchDocument[]> {
    const documents = titles.map((title) => this.document(title));
    await this.index.put(this.name, documents);
    return documents;
  }

  search(text: string, more: Partial<SearchQuery> = {}): Promise<SearchResult> {
    return this.index.search({
      collection: this.name,
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
    for await (const page of this.index.versions(this.name))
      for (const { id, version } of page) held[this.titles.get(id) ?? id] = version;
    return held;
  }
}

/** A collection for each test, empty and dropped afterwards. */
export function collectionForEach(makeIndex: () => SearchIndex | Promise<SearchIndex>): () => TestCollection {
  let index: SearchIndex;
  let collection: TestCollection;
  beforeAll(async () => {
    index = await makeIndex();
  });
  beforeEach(() => {
    collection = new TestCollection(index);
  });
  afterEach(async () => {
    await index.drop(collection.name);
  });
  return () => collection;
}

export async function* noPages(): AsyncGenerator<readonly SearchDocument[]> {
  // Without pages, a rebuild empties a collection.
}

export async function* onePage(
  ...documents: readonly SearchDocument[]
): AsyncGenerator<readonly SearchDocument[]> {
  yield documents;
}
