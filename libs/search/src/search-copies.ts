import type { Clock } from '@passerelle/config';
import type { Database, Transaction } from '@passerelle/database';
import { changesAfter } from './counted-changes.js';
import type { AnalysedSearchDocument, MeiliSearchIndex } from './meili-search-index.js';

interface CopyRow {
  collectionId: number;
  lastNumber: number;
  copiedUpTo: number;
  isBehind: boolean;
}

/**
 * How far Meilisearch has followed each collection, in PostgreSQL, where all processes see it. One at a time brings it forward:
 * the one that holds the lock of the row.
 */
export class SearchCopies {
  private readonly copying = new Map<string, Promise<void>>();
  private readonly next = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly meili: MeiliSearchIndex,
    private readonly clock: Clock,
  ) {}

  async collections(): Promise<string[]> {
    const rows: { name: string }[] = await this.database.manager.query('SELECT name FROM search_collection');
    return rows.map(({ name }) => name);
  }

  /** Whether Meilisearch holds all that has been put. */
  async isInStep(collection: string): Promise<boolean> {
    const rows = await this.database.manager.query(
      `SELECT FROM search_copy JOIN search_collection ON id = collection_id WHERE name = $1 AND behind_since IS NULL`,
      [collection],
    );
    return rows.length > 0;
  }

  async behindSince(): Promise<Date | undefined> {
    const [{ since }]: { since: Date | null }[] = await this.database.manager.query(
      'SELECT min(behind_since) AS since FROM search_copy',
    );
    return since ?? undefined;
  }

  /** Has PostgreSQL answer until all has been copied anew. */
  async distrust(collection: string): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO search_copy (collection_id, behind_since) SELECT id, $2 FROM search_collection WHERE name = $1
       ON CONFLICT (collection_id) DO UPDATE SET behind_since = coalesce(search_copy.behind_since, excluded.behind_since)`,
      [collection, this.clock.now()],
    );
  }

  async distrustAll(): Promise<void> {
    for (const collection of await this.collections()) await this.distrust(collection);
  }

  /**
   * Resolves once Meilisearch has what was written before the call. What is being read may miss what was written a moment ago, so
   * whoever comes meanwhile shares the reading after it.
   * @throws {SearchUnavailable}
   */
  bringUpToDate(collection: string): Promise<void> {
    const copying = this.copying.get(collection);
    if (copying === undefined) {
      const copy = this.copy(collection).finally(() => this.copying.delete(collection));
      this.copying.set(collection, copy);
      return copy;
    }
    const next =
      this.next.get(collection) ??
      copying
        .catch(() => undefined)
        .then(() => {
          this.next.delete(collection);
          return this.bringUpToDate(collection);
        });
    this.next.set(collection, next);
    return next;
  }

  private async copy(collection: string): Promise<void> {
    await this.begin(collection);
    await this.database.transaction(async (tx) => {
      const row = await this.locked(tx, collection);
      if (row === undefined) return;
      const anew = row.isBehind || !(await this.meili.holds(collection));
      if (!anew && row.copiedUpTo === row.lastNumber) return;
      let upTo = row.copiedUpTo;
      if (anew) {
        upTo = row.lastNumber;
        await this.meili.setSynonyms(await this.synonyms());
        await this.meili.rebuildAnalysed(collection, this.allOf(row.collectionId));
      }
      for await (const changes of changesAfter(this.database, row.collectionId, upTo)) {
        await this.meili.putAnalysed(collection, changes.put);
        await this.meili.remove(collection, changes.removed);
        upTo = changes.upTo;
      }
      await tx.manager.query(
        'UPDATE search_copy SET copied_up_to = $2, behind_since = NULL WHERE collection_id = $1',
        [row.collectionId, upTo],
      );
    });
  }

  /** In a transaction of its own: otherwise it would hold the collection's row, and with it whoever writes. */
  private async begin(collection: string): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO search_copy (collection_id, behind_since) SELECT id, $2 FROM search_collection WHERE name = $1
       ON CONFLICT DO NOTHING`,
      [collection, this.clock.now()],
    );
  }

  private async locked({ manager }: Transaction, collection: string): Promise<CopyRow | undefined> {
    const rows: CopyRow[] = await manager.query(
      `SELECT collection_id AS "collectionId", last_number AS "lastNumber", copied_up_to AS "copiedUpTo",
         behind_since IS NOT NULL AS "isBehind"
       FROM search_copy JOIN search_collection ON id = collection_id WHERE name = $1 FOR UPDATE OF search_copy`,
      [collection],
    );
    return rows[0];
  }

  private async *allOf(collectionId: number): AsyncGenerator<readonly AnalysedSearchDocument[]> {
    for await (const { put } of changesAfter(this.database, collectionId, 0)) yield put;
  }

  private async synonyms(): Promise<readonly (readonly string[])[]> {
    const [row]: { groups: string[][] }[] = await this.database.manager.query(
      'SELECT groups FROM search_synonyms',
    );
    return row?.groups ?? [];
  }
}
