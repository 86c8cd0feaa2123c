import { batchesOf } from '@passerelle/database';
import type { EnqueuedTask, EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { type AnalysedDocument, analyseDocument } from '../analysis/analyse-document.js';
import type { Synonyms } from '../analysis/synonyms.js';
import {
  type HeldVersion,
  mustBeWithinLimits,
  type SearchDocument,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from '../search-index.js';
import { areHeld } from './meili-answers.js';
import { type DocumentAttributes, type MeiliDocument, MeiliDocumentWriter } from './meili-document.js';
import { MeiliIndexes } from './meili-indexes.js';
import { MeiliSearch } from './meili-search.js';
import { type MeiliServer, MissingIndex } from './meili-server.js';
import { type SynonymGroups, versionOf } from './meili-synonyms.js';

/** Documents sent at once. */
const BATCH = 1_000;
const VERSIONS_PAGE = 1_000;

/**
 * A document with the watermark of a collection: its last change, and the version of its synonyms. No searcher may
 * find this document.
 */
const WATERMARK = 'mark';
type WatermarkDocument = Pick<MeiliDocument, 'version' | 'visibleTo'> & { id: typeof WATERMARK };

/** A document whose words have been read from its texts. */
export interface AnalysedSearchDocument extends DocumentAttributes {
  words: AnalysedDocument;
}

/** Some changes of a collection, in order, and the number of the last. */
export interface NumberedChanges {
  put: readonly AnalysedSearchDocument[];
  removed: readonly string[];
  upTo: number;
}

/**
 * Stores documents on a Meilisearch server, in one index for each collection. Only one process of an installation may
 * write at a time. All may search. The last word of a query counts as complete, since the index in memory answers
 * queries that are still being typed.
 */
export class MeiliSearchIndex extends SearchIndex {
  private readonly indexes: MeiliIndexes;
  private readonly searching: MeiliSearch;
  /** For each collection being rebuilt, the documents that have changed since the rebuild began. */
  private readonly rebuilding = new Map<string, Set<string>>();
  /** The server runs tasks in the order of their arrival, so tasks are sent one after the other. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly server: MeiliServer) {
    super();
    this.indexes = new MeiliIndexes(server);
    this.searching = new MeiliSearch(server);
  }

  /** How many times the server has answered. */
  get answers(): number {
    return this.server.answers;
  }

  async put(collection: string, documents: readonly SearchDocument[]): Promise<void> {
    const lastOfEach = new Map(documents.map((document) => [document.id, document]));
    const writer = new MeiliDocumentWriter(await this.searching.synonyms.current());
    await this.putAll(
      collection,
      [...lastOfEach.values()].map((document) => writer.write(analysed(document))),
    );
  }

  async remove(collection: string, ids: readonly string[]): Promise<void> {
    const distinct = [...new Set(ids.map((id) => id.toLowerCase()))];
    if (distinct.length === 0 || !(await this.holds(collection))) return;
    await this.change(collection, distinct, (client, uid) => client.index(uid).deleteDocuments(distinct));
  }

  /** Applies numbered changes, with the phrases of some synonyms, and moves the watermark. */
  async follow(
    collection: string,
    { put, removed, upTo }: NumberedChanges,
    synonyms: SynonymGroups,
  ): Promise<void> {
    const writer = new MeiliDocumentWriter(this.searching.synonyms.of(synonyms));
    await this.remove(collection, removed);
    await this.putAll(collection, [
      ...put.map((document) => writer.write(document)),
      { id: WATERMARK, version: `${upTo} ${versionOf(synonyms)}`, visibleTo: [] },
    ]);
  }

  /**
   * The watermark of a collection on the server itself, since an old backup may have been restored.
   * @returns undefined if the server does not have the collection in this product's form with these synonyms
   */
  async heldUpTo(collection: string, synonyms: SynonymGroups): Promise<number | undefined> {
    const index = this.indexes.live(collection);
    const found = await unlessMissing(
      this.server.managing(areHeld, (client) =>
        client
          .index<HeldVersion>(index)
          .getDocuments({ fields: ['id', 'version'], filter: `id = ${WATERMARK}` }),
      ),
    );
    const [upTo, version] = found?.results[0]?.version.split(' ') ?? [];
    return version === versionOf(synonyms) ? Number(upTo) : undefined;
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return (await this.searchHeld(query)) ?? emptyResult(query);
  }

  /**
   * @param state changes with each change of the collection on the server or of a synonym; undefined: not known
   * @returns undefined if the server does not have the collection
   * @throws {UnknownCursor} {SearchUnavailable} {RangeError}
   */
  async searchHeld(query: SearchQuery, state?: string): Promise<SearchResult | undefined> {
    mustBeWithinLimits(query);
    const uid = this.indexes.live(query.collection);
    return unlessMissing(this.searching.search(query, { uid, state }));
  }

  /** Whether the server has a collection in this product's form. */
  async holds(collection: string): Promise<boolean> {
    return this.indexes.isThere(this.indexes.live(collection));
  }

  async *versions(collection: string): AsyncGenerator<readonly HeldVersion[]> {
    const index = this.indexes.live(collection);
    for (let offset = 0; ; offset += VERSIONS_PAGE) {
      const page = await unlessMissing(
        this.server.managing(areHeld, (client) =>
          client
            .index<HeldVersion>(index)
            .getDocuments({ fields: ['id', 'version'], limit: VERSIONS_PAGE, offset }),
        ),
      );
      const held = page?.results ?? [];
      const documents = held.filter(({ id }) => id !== WATERMARK);
      if (documents.length > 0) yield documents;
      if (held.length < VERSIONS_PAGE) return;
    }
  }

  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    await this.rebuildWith(await this.searching.synonyms.current(), collection, analysedPages(pages));
  }

  /** As `rebuild`, for documents that have been analysed before, with synonyms that may not be set yet. */
  async rebuildAnalysed(
    collection: string,
    pages: AsyncIterable<readonly AnalysedSearchDocument[]>,
    synonyms: SynonymGroups,
  ): Promise<void> {
    await this.rebuildWith(this.searching.synonyms.of(synonyms), collection, pages);
  }

  async drop(collection: string): Promise<void> {
    await this.indexes.drop(this.indexes.live(collection));
  }

  /**
   * Deletes everything of an installation that had one collection on the server.
   * @throws {SearchUnavailable}
   */
  async leave(collection: string): Promise<void> {
    await this.server.leave([this.indexes.live(collection), this.searching.synonyms.uid]);
  }

  /** Phrases are found only in documents that are put afterwards, so collections must be rebuilt. */
  async setSynonyms(groups: SynonymGroups): Promise<void> {
    await this.searching.synonyms.set(groups);
  }

  synonymsAre(groups: SynonymGroups): Promise<boolean> {
    return this.searching.synonyms.are(groups);
  }

  private async rebuildWith(
    synonyms: Synonyms,
    collection: string,
    pages: AsyncIterable<readonly AnalysedSearchDocument[]>,
  ): Promise<void> {
    const live = this.indexes.live(collection);
    const fresh = this.indexes.fresh(collection);
    const changed = new Set<string>();
    await this.indexes.recreate(fresh, live);
    this.rebuilding.set(collection, changed);
    const writer = new MeiliDocumentWriter(synonyms);
    try {
      for await (const page of pages)
        for (const batch of batchesOf(
          page.map((document) => writer.write(document)),
          BATCH,
        ))
          await this.inTurn((client) => [
            client.index<MeiliDocument>(fresh).addDocuments(batch.filter(({ id }) => !changed.has(id))),
          ]);
      await this.indexes.replace(live, fresh, (swap) =>
        this.sendInTurn((client) => {
          // Tasks sent from now on run after the swap.
          this.rebuilding.delete(collection);
          return [swap(client)];
        }),
      );
    } finally {
      this.rebuilding.delete(collection);
      await this.indexes.drop(fresh);
    }
  }

  private async putAll(
    collection: string,
    documents: readonly (MeiliDocument | WatermarkDocument)[],
  ): Promise<void> {
    if (documents.length === 0) return;
    await this.indexes.make(this.indexes.live(collection));
    for (const batch of batchesOf(documents, BATCH))
      await this.change(
        collection,
        batch.map(({ id }) => id),
        (client, uid) => client.index<MeiliDocument | WatermarkDocument>(uid).addDocuments(batch),
      );
  }

  /** Changes the index that is searched and, during a rebuild, the index that will replace it. */
  private async change(
    collection: string,
    ids: readonly string[],
    enqueue: (client: Meilisearch, uid: string) => EnqueuedTaskPromise,
  ): Promise<void> {
    await this.inTurn((client) => {
      const changed = this.rebuilding.get(collection);
      for (const id of ids) changed?.add(id);
      return [
        enqueue(client, this.indexes.live(collection)),
        ...(changed ? [enqueue(client, this.indexes.fresh(collection))] : []),
      ];
    });
  }

  /** Waits until the tasks are done. Later tasks may be sent meanwhile. */
  private async inTurn(given: (client: Meilisearch) => readonly EnqueuedTaskPromise[]): Promise<void> {
    for (const task of await this.sendInTurn(given)) await this.server.done(task);
  }

  private sendInTurn(
    enqueue: (client: Meilisearch) => readonly EnqueuedTaskPromise[],
  ): Promise<EnqueuedTask[]> {
    const answered = this.turn.then(() => this.server.send(enqueue));
    this.turn = answered.catch(() => undefined);
    return answered;
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
