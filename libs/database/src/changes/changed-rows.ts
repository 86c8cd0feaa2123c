import type { EntityManager } from 'typeorm';
import { NIL as NIL_UUID } from 'uuid';
import { databaseHistory } from './database-history.js';

/** A row as it was when read. Every change gives it another version. */
export interface RowVersion {
  id: string;
  version: string;
}

/** What has changed since somebody last looked. */
export interface Changes {
  /** To be kept, and given to {@link changesSince} the next time: once all that is wanted has been read. */
  readonly watermark: string;
  /**
   * Whether all rows are given, since there was no watermark or it means nothing here: the database has another history, or fewer
   * transactions. Then rows that were read before may never have been: whoever holds some forgets them.
   */
  readonly areAll: boolean;
  /**
   * The rows that may have changed, page by page. Only of tables that have {@link TracksChanges}. Not those that the caller’s own
   * transaction has written.
   */
  of(table: string): AsyncGenerator<RowVersion[]>;
}

/** How many rows are looked up at once: parsing more would keep other work waiting. */
const PAGE = 2_000;

/**
 * What has changed since a watermark was taken. A watermark is the oldest transaction that was still running: whatever has committed
 * since was written by that one or a later one. Times of change would not do: they are set before a transaction commits, by machines
 * whose clocks differ, and not by every statement.
 */
export async function changesSince(manager: EntityManager, held: string | undefined): Promise<Changes> {
  // Before anything is read: what changes while the pages are read is found the next time.
  const [{ history, running }] = await manager.query<[{ history: string; running: string }]>(
    `SELECT ${databaseHistory} AS history, pg_snapshot_xmin(pg_current_snapshot())::text AS running`,
  );
  const [heldHistory, since] = held?.split(' ') ?? [];
  const areAll = heldHistory !== history || since === undefined || BigInt(since) > BigInt(running);
  return {
    watermark: `${history} ${running}`,
    areAll,
    of: (table) => (areAll ? allRows(manager, table) : rowsSince(manager, table, since)),
  };
}

/** By id, which no change moves. */
async function* allRows(manager: EntityManager, table: string): AsyncGenerator<RowVersion[]> {
  const name = manager.connection.driver.escape(table);
  for (let last: string = NIL_UUID; ;) {
    const page = await manager.query<RowVersion[]>(
      `SELECT id, xmin::text AS version FROM ${name} WHERE id > $1::uuid ORDER BY id LIMIT ${PAGE}`,
      [last],
    );
    yield page;
    if (page.length < PAGE) return;
    last = page[page.length - 1].id;
  }
}

/**
 * In the order of the index. A row that changes between two pages moves on, or back to a transaction that was running when the
 * watermark was taken: then it is found the next time.
 */
async function* rowsSince(
  manager: EntityManager,
  table: string,
  since: string,
): AsyncGenerator<RowVersion[]> {
  const name = manager.connection.driver.escape(table);
  for (let last: { changedIn: string; id: string } = { changedIn: since, id: NIL_UUID }; ;) {
    // Rows of a transaction that is still to come are those of a dump from another server.
    const page = await manager.query<(RowVersion & { changedIn: string })[]>(
      `SELECT id, xmin::text AS version, changed_in::text AS "changedIn" FROM ${name}
       WHERE (changed_in, id) > ($1::xid8, $2::uuid) AND changed_in < pg_snapshot_xmax(pg_current_snapshot())
       ORDER BY changed_in, id LIMIT ${PAGE}`,
      [last.changedIn, last.id],
    );
    yield page.map(({ id, version }) => ({ id, version }));
    if (page.length < PAGE) return;
    last = page[page.length - 1];
  }
}
