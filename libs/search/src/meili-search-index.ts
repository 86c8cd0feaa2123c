import type { EnqueuedTask, EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { type AnalysedDocument, analyseDocument } from './analyse-document.js';
import { type DocumentAttributes, type MeiliDocument, MeiliDocumentWriter } from './meili-document.js';
import { MeiliIndexes } from './meili-indexes.js';
import { MeiliSearch } from './meili-search.js';
import { type MeiliServer, MissingIndex } from './meili-server.js';
import {
  type HeldVersion,
  type SearchDocument,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from './search-index.js';

/** Documents sent at once. */
const BATCH = 1_000;
const VERSIONS_PAGE = 1_000;

/** A document whose words have been read. */
export interface AnalysedSearchDocument extends DocumentAttributes {
  words: AnalysedDocument;
}

/**
 * Keeps documents on a Meilisearch server, one index a collection. Of all processes that share an installation's indexes, one at
 * a time may write; all may search.
 */
export class MeiliSearchIndex extends SearchIndex {
  private readonly indexes: MeiliIndexes;
  private readonly searching: MeiliSearch;
  /** By collection, what has been changed since its rebuilding began. */
  private readonly rebuilding = new Map<string, Set<string>>();
  /** The server does things in the order in which it was told, and so is told one after the other. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly server: MeiliServer) {
    super();
    this.indexes = new MeiliIndexes(server);
    this.searching = new MeiliSearch(server);
  }

  async put(collection: string, documents: readonly SearchDocument[]): Promise<void> {
    await this.putAnalysed(collection, documents.map(analysed));
  }

  /** As `put`, of documents that have been analysed before. */
  async putAnalysed(collection: string, documents: readonly AnalysedSearchDocument[]): Promise<void> {
    const lastOfEach = new Map(documents.map((document) => [document.id, document]));
    if (lastOfEach.size === 0) return;
    await this.indexes.make(this.indexes.live(collection));
    const writer = await this.documentWriter();
    const written = [...lastOfEach.values()].map(({ words, ...attributes }) =>
      writer.write(attributes, words),
    );
    for (const batch of batchesOf(written))
      await this.change(
        collection,
        batch.map(({ id }) => id),
        (client, uid) => client.index<MeiliDocument>(uid).addDocuments(batch),
      );
  }

  async remove(collection: string, ids: readonly string[]): Promise<void> {
    const distinct = [...new Set(ids.map((id) => id.toLowerCase()))];
    if (distinct.length === 0 || !(await this.holds(collection))) return;
    await this.change(collection, distinct, (client, uid) => client.index(uid).deleteDocuments(distinct));
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return (await this.searchHeld(query)) ?? emptyResult(query);
  }

  /** @returns undefined if the server does not hold the collection. @throws {UnknownCursor} {SearchUnavailable} */
  async searchHeld(query: SearchQuery): Promise<SearchResult | undefined> {
    if (!Number.isInteger(query.first) || query.first < 1 || query.first > 1_000)
      throw new RangeError('A page has from 1 to 1 000 hits.');
    return unlessMissing(this.searching.search(query, this.indexes.live(query.collection)));
  }

  /** Whether the server holds a collection, written in the form of this product. */
  async holds(collection: string): Promise<boolean> {
    return this.indexes.isThere(this.indexes.live(collection));
  }

  async *versions(collection: string): AsyncGenerator<readonly HeldVersion[]> {
    const index = this.indexes.live(collection);
    for (let offset = 0; ; offset += VERSIONS_PAGE) {
      const page = await unlessMissing(
        this.server.managing((client) =>
          client
            .index<HeldVersion>(index)
            .getDocuments({ fields: ['id', 'version'], limit: VERSIONS_PAGE, offset }),
        ),
      );
      const held = page?.results ?? [];
      if (held.length > 0) yield held;
      if (held.length < VERSIONS_PAGE) return;
    }
  }

  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    await this.rebuildAnalysed(collection, analysedPages(pages));
  }

  /** As `rebuild`, of documents that have been analysed before. */
  async rebuildAnalysed(
    collection: string,
    pages: AsyncIterable<readonly AnalysedSearchDocument[]>,
  ): Promise<void> {
    const live = this.indexes.live(collection);
    const fresh = this.indexes.fresh(collection);
    const changed = new Set<string>();
    await this.indexes.makeAnew(fresh, live);
    this.rebuilding.set(collection, changed);
    const writer = await this.documentWriter();
    try {
      for await (const page of pages)
        for (const batch of batchesOf(
          page.map(({ words, ...attributes }) => writer.write(attributes, words)),
        ))
          await this.inTurn((client) => [
            client.index<MeiliDocument>(fresh).addDocuments(batch.filter(({ id }) => !changed.has(id))),
          ]);
      await this.indexes.replace(live, fresh, (swap) =>
        this.told((client) => {
          // Whatever is told from now on is done after it.
          this.rebuilding.delete(collection);
          return [swap(client)];
        }),
      );
    } finally {
      this.rebuilding.delete(collection);
      await this.indexes.drop(fresh);
    }
  }

  async drop(collection: string): Promise<void> {
    await this.indexes.drop(this.indexes.live(collection));
  }

  /** Phrases are known in what is put from then on: whoever sets other ones builds collections anew. */
  async setSynonyms(groups: readonly (readonly string[])[]): Promise<void> {
    await this.searching.synonyms.set(groups);
  }

  synonymsAre(groups: readonly (readonly string[])[]): Promise<boolean> {
    return this.searching.synonyms.are(groups);
  }

  private async documentWriter(): Promise<MeiliDocumentWriter> {
    return new MeiliDocumentWriter(await this.searching.synonyms.current());
  }

  /** Changes what is searched and, while a collection is rebuilt, what is to take its place. */
  private async change(
    collection: string,
    ids: readonly string[],
    tell: (client: Meilisearch, uid: string) => EnqueuedTaskPromise,
  ): Promise<void> {
    await this.inTurn((client) => {
      const changed = this.rebuilding.get(collection);
      for (const id of ids) changed?.add(id);
      return [
        tell(client, this.indexes.live(collection)),
        ...(changed ? [tell(client, this.indexes.fresh(collection))] : []),
      ];
    });
  }

  /** Waits until it is done; what comes next is told meanwhile. */
  private async inTurn(tell: (client: Meilisearch) => readonly EnqueuedTaskPromise[]): Promise<void> {
    for (const task of await this.told(tell)) await this.server.done(task);
  }

  private told(tell: (client: Meilisearch) => readonly EnqueuedTaskPromise[]): Promise<EnqueuedTask[]> {
    const told = this.turn.then(() => this.server.managing((client) => Promise.all(tell(client))));
    this.turn = told.catch(() => undefined);
    return told;
  }
}

function analysed({ title, bodies, names, ...attributes }: SearchDocument): AnalysedSearchDocument {
  return { ...attributes, words: analyseDocument({ title, bodies, names }) };
}

async function* analysedPages(
  pages: AsyncIterable<readonly SearchDocument[]>,
): AsyncGenerator<readonly AnalysedSearchDocument[]> {
  for await (const page of pages) yield page.map(analysed);
}

function* batchesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}

async function unlessMissing<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof MissingIndex) return undefined;
    throw error;
  }
}

function emptyResult({ countFacets }: SearchQuery): SearchResult {
  return {
    hits: [],
    hasNextPage: false,
    total: 0,
    facets: Object.fromEntries(countFacets.map((facet) => [facet, []])),
    words: [],
    didYouMean: undefined,
    isUnsearchable: false,
  };
}
