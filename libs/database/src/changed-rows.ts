import { Column, type ColumnType, type EntityManager, Index } from 'typeorm';
import { NIL as NIL_UUID } from 'uuid';

/**
 * SQL for the name of the history of the database. The name changes when a standby is promoted or a backup restored.
 * Transactions may then be lost, and their numbers used again. So a number that only grows (a transaction, a numbered
 * change) is void in another history. A reader with such a number stores the name with it, and reads everything again
 * when the name differs. The parts of the name are the cluster (another server), its timeline (promoted, or restored
 * to a point in time), the database (dropped and created again) and the file of a table (restored in place by
 * `pg_restore --clean`). The timeline is the one of the WAL being written, since the last checkpoint still has the
 * old timeline for a while after a promotion. A standby writes no WAL.
 */
export const databaseHistory = `concat_ws('.',
  (SELECT system_identifier FROM pg_control_system()),
  CASE WHEN pg_is_in_recovery() THEN (SELECT lpad(upper(to_hex(timeline_id)), 8, '0') FROM pg_control_checkpoint())
    ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END,
  (SELECT oid FROM pg_database WHERE datname = current_database()),
  pg_relation_filenode(to_regclass('migration')))`;

/** A row and its version when it was read. Every change gives it another version. */
export interface RowVersion {
  id: string;
  version: string;
}

/** Changes since the last read. */
export interface Changes {
  /** Store it, and pass it to {@link changesSince} the next time, once all wanted rows are read. */
  readonly watermark: string;
  /**
   * Whether all rows are returned: there was no watermark, or it is void because the database has another history or
   * fewer transactions. Rows that were read before may then never have existed, so a reader forgets its rows.
   */
  readonly areAll: boolean;
  /**
   * The rows that may have changed, page by page. Only for tables with {@link TracksChanges}. Rows that the caller’s own
   * transaction has written are left out.
   */
  of(table: string): AsyncGenerator<RowVersion[]>;
}

/** How many rows are read at once. Parsing more would block other work. */
const PAGE = 2_000;

/**
 * Changes since a watermark. A watermark is the oldest transaction that was running when it was taken. All later
 * commits come from this transaction or a later one. Times of change would not be enough, since they are set before a
 * transaction commits, by machines whose clocks differ, and not by every statement.
 */
export async function changesSince(manager: EntityManager, held: string | undefined): Promise<Changes> {
  // Taken before any row is read, so that changes during the reading are found the next time.
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
 * In the order of the index. A row that changes between two pages moves to a later place and is read there. Or it
 * moves back to a transaction that was running when the watermark was taken. Then it is found the next time.
 */
async function* rowsSince(
  manager: EntityManager,
  table: string,
  since: string,
): AsyncGenerator<RowVersion[]> {
  const name = manager.connection.driver.escape(table);
  for (let last: { changedIn: string; id: string } = { changedIn: since, id: NIL_UUID }; ;) {
    // Rows with a future transaction number come from a dump of another server, and are left out.
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

/** The number of a transaction, which never wraps around. TypeORM does not know this PostgreSQL type. */
export const transactionNumber = 'xid8' as ColumnType;

/**
 * For an entity whose changes are followed (`changesSince`). Its table has an indexed column with the transaction
 * that last changed each row. A trigger sets the column for any statement that writes the row. A migration adds
 * column, index and trigger. The column is never loaded.
 */
export function TracksChanges(): ClassDecorator {
  return (entity) => {
    const never = { select: false, insert: false, update: false };
    Column({ type: transactionNumber, ...never })(entity.prototype as object, 'changedIn');
    Index(['changedIn', 'id'])(entity);
  };
}
