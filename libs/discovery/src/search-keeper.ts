import { Injectable } from '@nestjs/common';
import { batchesOf, changedRows, currentWatermark, Database } from '@passerelle/database';
import { Need } from '@passerelle/needs';
import { mostHits, SearchIndex } from '@passerelle/search';
import { Solver } from '@passerelle/solvers';
import { Taxonomy } from '@passerelle/taxonomy';
import { ArrayOverlap, type EntityManager, In } from 'typeorm';
import { SearchMark } from './search-mark.entity.js';
import { type SearchedCollection, searchedCollections } from './searched-collections.js';
import { SearchedDocuments } from './searched-documents.js';
import { CURATOR, SIGNED_IN } from './viewer-keys.js';

/** How many documents are handed over at once. */
const BATCH = 500;

/**
 * Keeps the index in step with PostgreSQL. Whatever calls says only what may have changed: the rows are read and handed over
 * under one lock for each collection, so that of two at once none leaves what it read before the other.
 */
@Injectable()
export class SearchKeeper {
  private turns: Promise<unknown> = Promise.resolve();
  /** By collection, what is indexed at the next turn: who comes while others wait shares theirs. */
  private readonly next = new Map<SearchedCollection, { ids: Set<string>; indexed: Promise<void> }>();

  constructor(
    private readonly database: Database,
    private readonly index: SearchIndex,
    private readonly documents: SearchedDocuments,
    private readonly taxonomy: Taxonomy,
  ) {}

  indexNeeds(ids: readonly string[]): Promise<void> {
    return this.indexIn('needs', ids);
  }

  /** Indexes profiles and their ideas, which are found and filtered by what their profile says. */
  async indexSolvers(ids: readonly string[]): Promise<void> {
    await this.indexIn('solvers', ids);
    for (const batch of batchesOf(ids, BATCH)) {
      await this.locked('ideas', async (manager) => {
        const ideas = [...(await this.documents.ideasOf(batch, manager)), ...(await this.heldIdeasOf(batch))];
        await this.handOver('ideas', [...new Set(ideas)], manager);
      });
    }
  }

  indexIdeas(ids: readonly string[]): Promise<void> {
    return this.indexIn('ideas', ids);
  }

  /** Indexes the needs that a company shows its name with. */
  async indexNeedsOf(organisationIds: readonly string[]): Promise<void> {
    const needs = await this.database.manager.find(Need, {
      select: { id: true },
      where: { organisationId: In([...organisationIds]), confidential: false },
    });
    await this.indexNeeds(needs.map(({ id }) => id));
  }

  /** Tells the index which words mean the same, and indexes what bears a tag or one below it. */
  async takeTags(tagIds: readonly string[]): Promise<void> {
    await this.tellSynonyms();
    const snapshot = await this.taxonomy.snapshot();
    const within = tagIds.flatMap((id) => [id, ...snapshot.idsWithin(snapshot.current(id)?.id ?? id)]);
    const bearing = { select: { id: true }, where: { tagIds: ArrayOverlap([...new Set(within)]) } } as const;
    await this.indexNeeds((await this.database.manager.find(Need, bearing)).map(({ id }) => id));
    await this.indexSolvers((await this.database.manager.find(Solver, bearing)).map(({ id }) => id));
  }

  /** Whether the index has been filled at all. */
  hasBegun(): Promise<boolean> {
    return this.database.manager.existsBy(SearchMark, { name: 'changes' });
  }

  /** Finds what an event has missed, by what newer transactions wrote; the first time, all that there is. */
  async catchUp(): Promise<void> {
    const { manager } = this.database;
    const held = await manager.findOneBy(SearchMark, { name: 'changes' });
    const mark = await currentWatermark(manager);
    if (held === null) await this.rebuild();
    else {
      const changed = (table: string): AsyncGenerator<string[]> => idsChanged(manager, table, held.mark);
      for await (const ids of changed('tag')) if (ids.length > 0) await this.takeTags(ids);
      for await (const ids of changed('organisation')) await this.indexNeedsOf(ids);
      for await (const ids of changed('need')) await this.indexNeeds(ids);
      for await (const ids of changed('solver')) await this.indexSolvers(ids);
      for await (const ids of changed('idea')) await this.indexIdeas(ids);
    }
    await manager.upsert(SearchMark, { name: 'changes', mark }, ['name']);
  }

  /** Makes the index anew, collection by collection; searches find what was there until the new one is ready. */
  async rebuild(
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<Record<SearchedCollection, number>> {
    const sizes: Record<SearchedCollection, number> = { needs: 0, solvers: 0, ideas: 0 };
    let [done, total] = [0, 0];
    for (const collection of searchedCollections) total += await this.documents.count(collection);
    await this.tellSynonyms();
    for (const collection of searchedCollections) {
      const all = this.documents.all(collection);
      const pages = (async function* () {
        for await (const page of all) {
          yield page;
          sizes[collection] += page.length;
          done += page.length;
          // Some may have come since they were counted.
          onProgress(done, Math.max(done, total));
        }
      })();
      await this.index.rebuild(collection, pages);
    }
    return sizes;
  }

  private async tellSynonyms(): Promise<void> {
    await this.locked('synonyms', async () => this.index.setSynonyms(await this.documents.synonyms()));
  }

  private async indexIn(collection: SearchedCollection, ids: readonly string[]): Promise<void> {
    for (const batch of batchesOf(ids, BATCH)) await this.atNextTurn(collection, batch);
  }

  private atNextTurn(collection: SearchedCollection, ids: readonly string[]): Promise<void> {
    const next = this.next.get(collection);
    if (next !== undefined && next.ids.size + ids.length <= BATCH) {
      for (const id of ids) next.ids.add(id);
      return next.indexed;
    }
    const wanted = new Set(ids);
    // Who comes once rows are being read may have changed them.
    const begin = (): void => {
      if (this.next.get(collection)?.ids === wanted) this.next.delete(collection);
    };
    const indexed = this.locked(collection, (manager) => {
      begin();
      return this.handOver(collection, [...wanted], manager);
    }).finally(begin);
    this.next.set(collection, { ids: wanted, indexed });
    return indexed;
  }

  private async handOver(
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

  /** The ideas that the index holds of these solvers, those that have been taken back since among them. */
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
    // One after the other in this process: those who wait must not hold the connections that the index needs.
    const turn = this.turns.then(() =>
      this.database.dataSource.transaction(async (manager) => {
        await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`search ${name}`]);
        return work(manager);
      }),
    );
    this.turns = turn.catch(() => undefined);
    return turn;
  }
}

async function* idsChanged(manager: EntityManager, table: string, mark: string): AsyncGenerator<string[]> {
  for await (const page of changedRows(manager, table, mark)) yield page.map(({ id }) => id);
}
