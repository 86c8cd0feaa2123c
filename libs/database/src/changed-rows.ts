import type { EntityManager } from 'typeorm';

/** A row as it was when read: whatever changes it gives it another version. */
export interface RowVersion {
  id: string;
  version: string;
}

/** How many rows are looked up at once: parsing more would keep others waiting. */
const PAGE = 2_000;

/**
 * What {@link changedRows} is to be asked with the next time.
 * It is the oldest transaction still running: whatever commits from here on was written by it or a later one. Times would
 * not do: they are given before a transaction commits, by machines whose clocks differ, and not by every statement.
 */
export async function changeMark(manager: EntityManager): Promise<string> {
  const [next] = await manager.query<[{ mark: string }]>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark',
  );
  return next.mark;
}

/**
 * The rows of a table with a column `id` that may have changed since a mark was given, page by page; all of them without it.
 * Take the next mark before asking: what changes while the pages are read is then found the next time.
 */
export async function* changedRows(
  manager: EntityManager,
  table: string,
  mark: string | undefined,
): AsyncGenerator<RowVersion[]> {
  const name = manager.connection.driver.escape(table);
  let last: string | null = null;
  for (;;) {
    // A mark from before the database was moved to another server says nothing there: transactions are counted anew.
    const page: RowVersion[] = await manager.query<RowVersion[]>(
      `SELECT id, xmin::text AS version FROM ${name}
       WHERE ($1::xid8 IS NULL OR $1::xid8 > pg_snapshot_xmax(pg_current_snapshot()) OR age(xmin) <= age($1::xid8::xid))
         AND ($2::uuid IS NULL OR id > $2)
       ORDER BY id LIMIT ${PAGE}`,
      [mark ?? null, last],
    );
    yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.id ?? null;
  }
}
