import {
  type HeldVersion,
  type SearchDocument,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from '../src/search-index.js';

/**
 * An engine for finished texts and, as in the product, a memory that answers while a text is being typed. The memory
 * misses documents put while a collection is rebuilt, so the contract types nothing then.
 */
export class TypedFromMemory extends SearchIndex {
  constructor(
    private readonly engine: SearchIndex,
    private readonly memory: SearchIndex,
  ) {
    super();
  }

  async put(collection: string, documents: readonly SearchDocument[]): Promise<void> {
    await this.engine.put(collection, documents);
    await this.memory.put(collection, documents);
  }

  async remove(collection: string, ids: readonly string[]): Promise<void> {
    await this.engine.remove(collection, ids);
    await this.memory.remove(collection, ids);
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return (query.typing ? this.memory : this.engine).search(query);
  }

  versions(collection: string): AsyncIterable<readonly HeldVersion[]> {
    return this.engine.versions(collection);
  }

  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    const read: (readonly SearchDocument[])[] = [];
    await this.engine.rebuild(collection, keeping(pages, read));
    await this.memory.rebuild(collection, keeping(read, []));
  }

  async drop(collection: string): Promise<void> {
    await this.engine.drop(collection);
    await this.memory.drop(collection);
  }

  async setSynonyms(groups: readonly (readonly string[])[]): Promise<void> {
    await this.engine.setSynonyms(groups);
    await this.memory.setSynonyms(groups);
  }
}

/** The same pages, each stored once it has been read. */
async function* keeping(
  pages: AsyncIterable<readonly SearchDocument[]> | Iterable<readonly SearchDocument[]>,
  read: (readonly SearchDocument[])[],
): AsyncGenerator<readonly SearchDocument[]> {
  for await (const page of pages) {
    read.push(page);
    yield page;
  }
}
