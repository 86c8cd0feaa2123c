import { Injectable } from '@nestjs/common';
import { batchesOf, type Changes, changesSince, Database, takeLock } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { mostHits, SearchIndex } from '@passerelle/search';
import { Solver } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { ArrayOverlap, type EntityManager, In } from 'typeorm';
import { CURATOR, SIGNED_IN } from '../documents/document-access-tokens.js';
import { type SearchedCollection, searchedCollections } from '../documents/searched-collections.js';
import { SearchedDocuments } from '../documents/searched-documents.js';
import { SearchWatermark } from './search-watermark.entity.js';

/** How many documents are given to the index at once. */
const BATCH = 500;
/**
 * A separate key, since under `changes` the previous release stores a watermark without the database’s history, and
 * can read no other.
 */
export const WATERMARK = 'changed_in';

/**
 * Updates the index from PostgreSQL. Callers only name the rows that may have changed. Rows are read and indexed
 * under one lock for each collection. So of two calls at the same time, neither overwrites newer contents with older
 * ones.
 */
@Injectable()
export class SearchIndexUpdater {
  private catchingUp: Promise<void> | undefined;
  private lastRun: Promise<unknown> = Promise.resolve();
  /** By collection, the waiting run. Calls in the meantime join it. */
  private readonly nextRun = new Map<SearchedCollection, { ids: Set<string>; indexed: Promise<void> }>();

  constructor(
    private readonly database: Database,
    private readonly index: SearchIndex,
    private readonly documents: SearchedDocuments,
    private readonly taxonomy: Taxonomy,
  ) {}

  indexNeeds(ids: readonly string[]): Promise<void> {
    return this.indexIn('needs', ids);
  }

  /** Indexes profiles, and their ideas with them, since an idea is filtered by its profile’s tags and places. */
  async indexSolvers(ids: readonly string[]): Promise<void> {
    await this.indexIn('solvers', ids);
    for (const batch of batchesOf(ids, BATCH)) {
      await this.locked('ideas', async (manager) => {
        const ideas = [...(await this.documents.ideasOf(batch, manager)), ...(await this.heldIdeasOf(batch))];
        await this.writeToIndex('ideas', [...new Set(ideas)], manager);
      });
    }
  }

  indexIdeas(ids: readonly string[]): Promise<void> {
    return this.indexIn('ideas', ids);
  }

  /** Indexes the needs of these companies that show the company’s name. */
  async indexNeedsOf(organisationIds: readonly string[]): Promise<void> {
    const needs = await this.database.manager.find(Need, {
      select: { id: true },
      where: { organisationId: In([...organisationIds]), confidential: false },
    });
    await this.indexNeeds(needs.map(({ id }) => id));
  }

  /** Sends the synonyms to the index, and reindexes all rows with one of these tags or a narrower tag. */
  async takeTags(tagIds: readonly string[]): Promise<void> {
    await this.setSynonyms();
    const snapshot = await this.taxonomy.snapshot();
    const within = tagIds.flatMap((id) => [id, ...snapshot.idsWithin(snapshot.current(id)?.id ?? id)]);
    const bearing = { select: { id: true }, where: { tagIds: ArrayOverlap([...new Set(within)]) } } as const;
    await this.indexNeeds((await this.database.manager.find(Need, bearing)).map(({ id }) => id));
    await this.indexSolvers((await this.database.manager.find(Solver, bearing)).map(({ id }) => id));
  }

  /** Whether the index was ever filled. */
  hasBegun(): Promise<boolean> {
    return this.database.manager.existsBy(SearchWatermark, { name: WATERMARK });
  }

  /**
   * Indexes every row that was written since the watermark, with or without an event. Rebuilds the index the first
   * time, and when the database has another history, since an index outside the database may then contain lost rows.
   */
  catchUp(): Promise<void> {
    // Two tasks may call it at once, since the first filling of an index is long.
    this.catchingUp ??= this.indexWhatChanged().finally(() => (this.catchingUp = undefined));
    return this.catchingUp;
  }

  private async indexWhatChanged(): Promise<void> {
    const { manager } = this.database;
    const held = await manager.findOneBy(SearchWatermark, { name: WATERMARK });
    const changes = await changesSince(manager, held?.watermark);
    if (changes.areAll) await this.rebuild();
    else {
      const changed = (table: string): AsyncGenerator<string[]> => idsChanged(changes, table);
      for await (const ids of changed('tag')) if (ids.length > 0) await this.takeTags(ids);
      for await (const ids of changed('organisation')) await this.indexNeedsOf(ids);
      for await (const ids of changed('need')) await this.indexNeeds(ids);
      for await (const ids of changed('solver')) await this.indexSolvers(ids);
      for await (const ids of changed('idea')) await this.indexIdeas(ids);
    }
    await manager.upsert(SearchWatermark, { name: WATERMARK, watermark: changes.watermark }, ['name']);
  }

  /** Rebuilds the index, one collection after the other. Searches use the old one until the new one is ready. */
  async rebuild(
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<Record<SearchedCollection, number>> {
    const sizes: Record<SearchedCollection, number> = { needs: 0, solvers: 0, ideas: 0 };
    let [done, total] = [0, 0];
    for (const collection of searchedCollections) total += await this.documents.count(collection);
    await this.setSynonyms();
    for (const collection of searchedCollections) {
      const all = this.documents.all(collection);
      const pages = (async function* () {
        for await (const page of all) {
          yield page;
          sizes[collection] += page.length;
          done += page.length;
          // Rows may have been added since the rows were counted.
          onProgress(done, Math.max(done, total));
        }
      })();
      await this.index.rebuild(collection, pages);
    }
    return sizes;
  }

  private async setSynonyms(): Promise<void> {
    await this.locked('synonyms', async () => this.index.setSynonyms(await this.documents.synonyms()));
  }

  private async indexIn(collection: SearchedCollection, ids: readonly string[]): Promise<void> {
    for (const batch of batchesOf(ids, BATCH)) await this.inNextRun(collection, batch);
  }

  private inNextRun(collection: SearchedCollection, ids: readonly string[]): Promise<void> {
    const next = this.nextRun.get(collection);
    if (next !== undefined && next.ids.size + ids.length <= BATCH) {
      for (const id of ids) next.ids.add(id);
      return next.indexed;
    }
    const wanted = new Set(ids);
    // A run accepts no more calls once it reads its rows, since later calls may be about newer changes.
    const begin = (): void => {
      if (this.nextRun.get(collection)?.ids === wanted) this.nextRun.delete(collection);
    };
    const indexed = this.locked(collection, (manager) => {
      begin();
      return this.writeToIndex(collection, [...wanted], manager);
    }).finally(begin);
    this.nextRun.set(collection, { ids: wanted, indexed });
    return indexed;
  }

  private async writeToIndex(
    collection: SearchedCollection,
    ids: readonly string[],
    manager: EntityManager,
  ): Promise<void> {
    const documents = await this.documents.of(collection, ids, manager);
    const found = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !found.has(id));
    if (documents.length > 0) await this.index.put(collection, documents);
    if (gone.length > 0) await this.index.remove(collection, gone);
  }

  /** The ideas of these solvers in the index, including ideas that were removed since then. */
  private async heldIdeasOf(solverIds: readonly string[]): Promise<string[]> {
    const held: string[] = [];
    for (let after: string | undefined; ;) {
      const { hits, hasNextPage } = await this.index.search({
        collection: 'ideas' satisfies SearchedCollection,
        text: '',
        typing: false,
        visibleTo: [SIGNED_IN, CURATOR],
        filters: { solver: solverIds },
        sort: 'newest',
        countFacets: [],
        first: mostHits,
        ...(after !== undefined && { after }),
      });
      held.push(...hits.map(({ id }) => id));
      if (!hasNextPage) return held;
      after = hits.at(-1)?.cursor;
    }
  }

  private locked<T>(name: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    // One at a time in this process, since waiting runs must not hold the connections that the index needs.
    const run = this.lastRun.then(() =>
      this.database.dataSource.transaction(async (manager) => {
        await takeLock(manager, `search ${name}`);
        return work(manager);
      }),
    );
    this.lastRun = run.catch(() => undefined);
    return run;
  }
}

async function* idsChanged(changes: Changes, table: string): AsyncGenerator<string[]> {
  for await (const page of changes.of(table)) yield page.map(({ id }) => id);
}
