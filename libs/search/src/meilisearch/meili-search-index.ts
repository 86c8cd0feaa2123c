import { batchesOf } from '@passerelle/database';
import type { EnqueuedTask, EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { type AnalysedDocument, analyseDocument, type Synonyms } from '../analysis/index.js';
import { areHeld } from './meili-answers.js';
import { type DocumentAttributes, type MeiliDocument, MeiliDocumentWriter } from './meili-document.js';
import { MeiliIndexes } from './meili-indexes.js';
import { MeiliSearch } from './meili-search.js';
import { type MeiliServer, MissingIndex } from './meili-server.js';
import { type SynonymGroups, versionOf } from './meili-synonyms.js';
import {
  type HeldVersion,
  mustBeWithinLimits,
  type SearchDocument,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
} from '../port/index.js';

/** Documents sent at once. */
const BATCH = 1_000;
const VERSIONS_PAGE = 1_000;

/** The document that says up to which number a collection has followed, and with which synonyms. Nobody may find it. */
const MARK = 'mark';
type MarkDocument = Pick<MeiliDocument, 'version' | 'visibleTo'> & { id: typeof MARK };

/** A document whose words have been read. */
export interface AnalysedSearchDocument extends DocumentAttributes {
  words: AnalysedDocument;
}

/** Some changes of a collection, in their order, and the number of the last. */
export interface NumberedChanges {
  put: readonly AnalysedSearchDocument[];
  removed: readonly string[];
  upTo: number;
}

/**
 * Keeps documents on a Meilisearch server, one index a collection. Of all processes that share an installation's indexes, one at
 * a time may write; all may search. Takes the last word of a query for a whole one: what is still being typed is for the index in
 * memory.
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

  /** How often the server has answered so far. */
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

  /** Takes over numbered changes with the phrases of some synonyms, and notes that it has. */
  async follow(
    collection: string,
    { put, removed, upTo }: NumberedChanges,
    synonyms: SynonymGroups,
  ): Promise<void> {
    const writer = new MeiliDocumentWriter(this.searching.synonyms.of(synonyms));
    await this.remove(collection, removed);
    await this.putAll(collection, [
      ...put.map((document) => writer.write(document)),
      { id: MARK, version: `${upTo} ${versionOf(synonyms)}`, visibleTo: [] },
    ]);
  }

  /**
   * Up to which number a collection has followed, as the server itself says: it may have been given back what it held long ago.
   * @returns undefined if the server does not hold the collection, written in the form of this product with these synonyms
   */
  async heldUpTo(collection: string, synonyms: SynonymGroups): Promise<number | undefined> {
    const index = this.indexes.live(collection);
    const found = await unlessMissing(
      this.server.managing(areHeld, (client) =>
        client.index<HeldVersion>(index).getDocuments({ fields: ['id', 'version'], filter: `id = ${MARK}` }),
      ),
    );
    const [upTo, version] = found?.results[0]?.version.split(' ') ?? [];
    return version === versionOf(synonyms) ? Number(upTo) : undefined;
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return (await this.searchHeld(query)) ?? emptyResult(query);
  }

  /**
   * @param state changes whenever what the server holds of the collection, or a synonym, does, if that is known
   * @returns undefined if the server does not hold the collection
   * @throws {UnknownCursor} {SearchUnavailable} {RangeError}
   */
  async searchHeld(query: SearchQuery, state?: string): Promise<SearchResult | undefined> {
    mustBeWithinLimits(query);
    const uid = this.indexes.live(query.collection);
    return unlessMissing(this.searching.search(query, { uid, state }));
  }

  /** Whether the server holds a collection, written in the form of this product. */
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
      const documents = held.filter(({ id }) => id !== MARK);
      if (documents.length > 0) yield documents;
      if (held.length < VERSIONS_PAGE) return;
    }
  }

  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    await this.rebuildWith(await this.searching.synonyms.current(), collection, analysedPages(pages));
  }

  /** As `rebuild`, of documents that have been analysed before, with synonyms that may not be set yet. */
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

  /** Leaves nothing on the server of an installation that had one collection there. @throws {SearchUnavailable} */
  async leave(collection: string): Promise<void> {
    await this.server.leave([this.indexes.live(collection), this.searching.synonyms.uid]);
  }

  /** Phrases are known in what is put from then on: whoever sets other ones builds collections anew. */
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
    await this.indexes.makeAnew(fresh, live);
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

  private async putAll(
    collection: string,
    documents: readonly (MeiliDocument | MarkDocument)[],
  ): Promise<void> {
    if (documents.length === 0) return;
    await this.indexes.make(this.indexes.live(collection));
    for (const batch of batchesOf(documents, BATCH))
      await this.change(
        collection,
        batch.map(({ id }) => id),
        (client, uid) => client.index<MeiliDocument | MarkDocument>(uid).addDocuments(batch),
      );
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
    const told = this.turn.then(() => this.server.tell(tell));
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
