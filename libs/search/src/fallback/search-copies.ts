import type { Clock } from '@passerelle/config';
import type { Database, Transaction } from '@passerelle/database';
import { changesAfter } from './numbered-changes.js';
import type {
  AnalysedSearchDocument,
  MeiliSearchIndex,
  NumberedChanges,
  SynonymGroups,
} from '../meilisearch/index.js';

interface CopyRow {
  collectionId: number;
  lastNumber: number;
  copiedUpTo: number;
  isBehind: boolean;
  /** Of earlier changes some are not remembered: who has not seen them begins anew. */
  forgottenUpTo: number;
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

  /** @returns undefined unless Meilisearch holds all that has been put; otherwise another one whenever it has been given something */
  async stateInStep(collection: string): Promise<string | undefined> {
    const [row]: { state: string }[] = await this.database.manager.query(
      `SELECT search_copy.xmin::text AS state FROM search_copy JOIN search_collection ON id = collection_id
       WHERE name = $1 AND behind_since IS NULL`,
      [collection],
    );
    return row?.state;
  }

  /** Whether Meilisearch lacks something that was put; a collection of which it has never been given anything lacks nothing. */
  async isBehind(collection: string): Promise<boolean> {
    const rows = await this.database.manager.query(
      `SELECT FROM search_copy JOIN search_collection ON id = collection_id WHERE name = $1 AND behind_since IS NOT NULL`,
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

  /**
   * Has PostgreSQL answer until Meilisearch has followed.
   * @param since when it did not answer for the first time; what falls behind while others are does so in the same outage
   */
  async distrust(collection: string, since = this.clock.now()): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO search_copy (collection_id, behind_since)
       SELECT id, least($2, (SELECT min(behind_since) FROM search_copy)) FROM search_collection WHERE name = $1
       ON CONFLICT (collection_id) DO UPDATE SET behind_since = coalesce(search_copy.behind_since, excluded.behind_since)`,
      [collection, since],
    );
  }

  async distrustAll(): Promise<void> {
    for (const collection of await this.collections()) await this.distrust(collection);
  }

  /**
   * Resolves once whoever searches finds what was written before the call: because Meilisearch has it, or because PostgreSQL
   * answers until somebody who is at it has brought Meilisearch up to date. What is being read may miss what was written a moment
   * ago, so whoever comes meanwhile shares the reading after it.
   * @throws {SearchUnavailable}
   */
  async bringUpToDate(collection: string): Promise<void> {
    const copying = this.copying.get(collection);
    if (copying === undefined) {
      const copy = this.follow(collection).finally(() => this.copying.delete(collection));
      this.copying.set(collection, copy);
      return copy;
    }
    if (!(await this.isInStep(collection))) return;
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

  /** Copies all of a collection, whatever Meilisearch holds of it. @throws {SearchUnavailable} */
  async copyAnew(collection: string): Promise<void> {
    await this.distrust(collection);
    await this.copy(collection, { anew: true });
  }

  private async isInStep(collection: string): Promise<boolean> {
    return (await this.stateInStep(collection)) !== undefined;
  }

  private async follow(collection: string): Promise<void> {
    await this.begin(collection);
    if ((await this.copy(collection)) !== 'holds something else') return;
    await this.distrust(collection);
    await this.copy(collection);
  }

  /** Nobody waits for whoever copies what has fallen behind: that may take minutes, and includes what was written meanwhile. */
  private async copy(
    collection: string,
    { anew = false } = {},
  ): Promise<'is up to date' | 'holds something else'> {
    const waits = anew || (await this.isInStep(collection));
    return this.database.transaction(async (tx) => {
      const row = await this.locked(tx, collection, waits);
      if (row === undefined) return 'is up to date';
      const synonyms = await storedSynonyms(tx);
      const held = await this.meili.heldUpTo(collection, synonyms);
      const isOurs = held !== undefined && held >= row.copiedUpTo && held <= row.lastNumber;
      if (!isOurs && !row.isBehind) return 'holds something else';
      if (isOurs && !row.isBehind && row.copiedUpTo === row.lastNumber) return 'is up to date';
      if (row.isBehind) await this.meili.setSynonyms(synonyms);
      let upTo = row.copiedUpTo;
      let marked: number | undefined;
      const follow = async (changes: NumberedChanges): Promise<void> => {
        await this.meili.follow(collection, changes, synonyms);
        upTo = marked = changes.upTo;
      };
      if (anew || !isOurs || upTo < row.forgottenUpTo) {
        await this.meili.rebuildAnalysed(collection, this.allOf(row.collectionId), synonyms);
        await follow({ put: [], removed: [], upTo: row.lastNumber });
      }
      for (let last = row.lastNumber; ;) {
        for await (const changes of changesAfter(this.database, row.collectionId, upTo))
          await follow(changes);
        // Numbers may end with changes that are not remembered any more.
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

  /** In a transaction of its own: otherwise it would hold the collection's row, and with it whoever writes. */
  private async begin(collection: string): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO search_copy (collection_id, behind_since) SELECT id, $2 FROM search_collection WHERE name = $1
       ON CONFLICT DO NOTHING`,
      [collection, this.clock.now()],
    );
  }

  /** @param waits for who holds the row; otherwise nothing is given where somebody does */
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
    // Apart: who has waited for the row would read the collection as it was before.
    const rows: CopyRow[] = await manager.query(
      `SELECT collection_id AS "collectionId", last_number AS "lastNumber", copied_up_to AS "copiedUpTo",
         behind_since IS NOT NULL AS "isBehind", forgotten_up_to AS "forgottenUpTo"
       FROM search_copy JOIN search_collection ON id = collection_id WHERE name = $1`,
      [collection],
    );
    return rows[0];
  }

  /** With it, nobody writes to the collection until the transaction ends, so that nothing is put between the last look and its end. */
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

/** The synonyms that PostgreSQL has been given. */
export async function storedSynonyms({ manager }: Pick<Database, 'manager'>): Promise<SynonymGroups> {
  const [row]: { groups: string[][] }[] = await manager.query('SELECT groups FROM search_synonyms');
  return row?.groups ?? [];
}
