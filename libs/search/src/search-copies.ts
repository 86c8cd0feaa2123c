import type { Clock } from '@passerelle/config';
import { type Database, SharedRuns, type Transaction } from '@passerelle/database';
import type {
  AnalysedSearchDocument,
  MeiliSearchIndex,
  NumberedChanges,
} from './meilisearch/meili-search-index.js';
import type { SynonymGroups } from './meilisearch/meili-synonyms.js';
import { changesAfter } from './numbered-changes.js';

interface CopyRow {
  collectionId: number;
  lastNumber: number;
  copiedUpTo: number;
  isStale: boolean;
  /**
   * Removals up to this number may have been deleted. A reader that has not read them must read everything again.
   */
  forgottenUpTo: number;
}

/**
 * Meilisearch's progress in following each collection, stored in PostgreSQL for all processes. The process that holds
 * the lock of the row copies, so that only one copies at a time.
 */
export class SearchCopies {
  private readonly copies = new Map<string, SharedRuns<void>>();

  constructor(
    private readonly database: Database,
    private readonly meili: MeiliSearchIndex,
    private readonly clock: Clock,
  ) {}

  async collections(): Promise<string[]> {
    const rows: { name: string }[] = await this.database.manager.query('SELECT name FROM search_collection');
    return rows.map(({ name }) => name);
  }

  /**
   * @returns undefined if Meilisearch is stale; otherwise a value that changes with each change sent to Meilisearch
   */
  async upToDateState(collection: string): Promise<string | undefined> {
    const [row]: { state: string }[] = await this.database.manager.query(
      `SELECT search_copy.xmin::text AS state FROM search_copy JOIN search_collection ON id = collection_id
       WHERE name = $1 AND behind_since IS NULL`,
      [collection],
    );
    return row?.state;
  }

  /** Whether Meilisearch's copy is stale. A collection that was never copied has no stale copy. */
  async isStale(collection: string): Promise<boolean> {
    const rows = await this.database.manager.query(
      `SELECT FROM search_copy JOIN search_collection ON id = collection_id WHERE name = $1 AND behind_since IS NOT NULL`,
      [collection],
    );
    return rows.length > 0;
  }

  async staleSince(): Promise<Date | undefined> {
    const [{ since }]: { since: Date | null }[] = await this.database.manager.query(
      'SELECT min(behind_since) AS since FROM search_copy',
    );
    return since ?? undefined;
  }

  /**
   * Marks Meilisearch's copy as stale. PostgreSQL answers until the copy has caught up.
   * @param since when Meilisearch first failed to answer; if another collection is stale already, it is the same
   * outage
   */
  async markStale(collection: string, since = this.clock.now()): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO search_copy (collection_id, behind_since)
       SELECT id, least($2, (SELECT min(behind_since) FROM search_copy)) FROM search_collection WHERE name = $1
       ON CONFLICT (collection_id) DO UPDATE SET behind_since = coalesce(search_copy.behind_since, excluded.behind_since)`,
      [collection, since],
    );
  }

  async markAllStale(): Promise<void> {
    for (const collection of await this.collections()) await this.markStale(collection);
  }

  /**
   * Resolves when searches find the changes written before the call. Then either Meilisearch has these changes, or its copy is stale, a
   * process copies to it, and PostgreSQL answers.
   * @throws {SearchUnavailable}
   */
  async catchUp(collection: string): Promise<void> {
    const copies = this.copiesOf(collection);
    if (copies.isUnderWay && !(await this.isUpToDate(collection))) return;
    await copies.run(() => this.follow(collection));
  }

  /** Copies a whole collection, even if Meilisearch has it already. @throws {SearchUnavailable} */
  async copyAgain(collection: string): Promise<void> {
    await this.markStale(collection);
    await this.copy(collection, { again: true });
  }

  private copiesOf(collection: string): SharedRuns<void> {
    const copies = this.copies.get(collection) ?? new SharedRuns();
    this.copies.set(collection, copies);
    return copies;
  }

  private async isUpToDate(collection: string): Promise<boolean> {
    return (await this.upToDateState(collection)) !== undefined;
  }

  private async follow(collection: string): Promise<void> {
    await this.begin(collection);
    if ((await this.copy(collection)) !== 'has something else') return;
    await this.markStale(collection);
    await this.copy(collection);
  }

  /**
   * Does not wait for a process that is copying to a stale Meilisearch, which may take minutes and includes later
   * changes.
   */
  private async copy(
    collection: string,
    { again = false } = {},
  ): Promise<'is up to date' | 'has something else'> {
    const waits = again || (await this.isUpToDate(collection));
    return this.database.transaction(async (tx) => {
      // No idle limit, since this transaction is idle while Meilisearch takes all documents. For a complete copy, no
      // lock limit either, since another process that copies may hold the lock as long.
      await tx.manager.query(
        `SET LOCAL idle_in_transaction_session_timeout = 0${again ? '; SET LOCAL lock_timeout = 0' : ''}`,
      );
      const row = await this.locked(tx, collection, waits);
      if (row === undefined) return 'is up to date';
      const synonyms = await storedSynonyms(tx);
      const held = await this.meili.heldUpTo(collection, synonyms);
      const isOurs = held !== undefined && held >= row.copiedUpTo && held <= row.lastNumber;
      if (!isOurs && !row.isStale) return 'has something else';
      if (isOurs && !row.isStale && row.copiedUpTo === row.lastNumber) return 'is up to date';
      if (row.isStale) await this.meili.setSynonyms(synonyms);
      let upTo = row.copiedUpTo;
      let marked: number | undefined;
      const follow = async (changes: NumberedChanges): Promise<void> => {
        await this.meili.follow(collection, changes, synonyms);
        upTo = marked = changes.upTo;
      };
      if (again || !isOurs || upTo < row.forgottenUpTo) {
        await this.meili.rebuildAnalysed(collection, this.allOf(row.collectionId), synonyms);
        await follow({ put: [], removed: [], upTo: row.lastNumber });
      }
      for (let last = row.lastNumber; ;) {
        for await (const changes of changesAfter(this.database, row.collectionId, upTo))
          await follow(changes);
        // The last numbers may belong to removals that have been deleted.
        upTo = Math.max(upTo, last);
        last = await this.lastNumber(tx, row);
        if (upTo >= last) break;
      }
      if (marked !== upTo) await follow({ put: [], removed: [], upTo });
      await tx.manager.query(
        'UPDATE search_copy SET copied_up_to = $2, behind_since = NULL WHERE collection_id = $1',
        [row.collectionId, upTo],
      );
      return 'is up to date';
    });
  }

  /** In a separate transaction. Otherwise it would lock the collection's row, and block all writers. */
  private async begin(collection: string): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO search_copy (collection_id, behind_since) SELECT id, $2 FROM search_collection WHERE name = $1
       ON CONFLICT DO NOTHING`,
      [collection, this.clock.now()],
    );
  }

  /** @param waits whether to wait for the lock; otherwise @returns undefined if another process holds it */
  private async locked(
    { manager }: Transaction,
    collection: string,
    waits: boolean,
  ): Promise<CopyRow | undefined> {
    const held = await manager.query(
      `SELECT FROM search_copy JOIN search_collection ON id = collection_id WHERE name = $1
       FOR UPDATE OF search_copy ${waits ? '' : 'SKIP LOCKED'}`,
      [collection],
    );
    if (held.length === 0) return undefined;
    // A second statement, since after waiting, the first would return the earlier state of the collection.
    const rows: CopyRow[] = await manager.query(
      `SELECT collection_id AS "collectionId", last_number AS "lastNumber", copied_up_to AS "copiedUpTo",
         behind_since IS NOT NULL AS "isStale", forgotten_up_to AS "forgottenUpTo"
       FROM search_copy JOIN search_collection ON id = collection_id WHERE name = $1`,
      [collection],
    );
    return rows[0];
  }

  /**
   * Locks the collection against writing until the transaction ends, so that no document is put after the last read.
   */
  private async lastNumber({ manager }: Transaction, { collectionId }: CopyRow): Promise<number> {
    const [{ lastNumber }]: { lastNumber: number }[] = await manager.query(
      'SELECT last_number AS "lastNumber" FROM search_collection WHERE id = $1 FOR SHARE',
      [collectionId],
    );
    return lastNumber;
  }

  private async *allOf(collectionId: number): AsyncGenerator<readonly AnalysedSearchDocument[]> {
    for await (const { put } of changesAfter(this.database, collectionId, 0)) yield put;
  }
}

/** The synonyms that are set in PostgreSQL. */
export async function storedSynonyms({ manager }: Pick<Database, 'manager'>): Promise<SynonymGroups> {
  const [row]: { groups: string[][] }[] = await manager.query('SELECT groups FROM search_synonyms');
  return row?.groups ?? [];
}
