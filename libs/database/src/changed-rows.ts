import type { EntityManager } from 'typeorm';

/** A row as it was when read. Every change gives it another version. */
export interface RowVersion {
  id: string;
  version: string;
}

/** How many rows are looked up at once: parsing more would keep other work waiting. */
const PAGE = 2_000;

/**
 * The watermark to give to {@link changedRows} the next time: the oldest transaction that is still running. All that commits from now
 * on was written by this transaction or a later one. Times of change would not do: they are set before a transaction commits, by
 * machines whose clocks differ, and not by every statement.
 */
export async function currentWatermark(manager: EntityManager): Promise<string> {
  const [next] = await manager.query<[{ watermark: string }]>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS watermark',
  );
  return next.watermark;
}

/**
 * The rows of a table with a column `id` that may have changed since a watermark was taken, page by page; all of them without one.
 * Take the next watermark before reading: what changes while the pages are read is then found the next time.
 */
export async function* changedRows(
  manager: EntityManager,
  table: string,
  watermark: string | undefined,
): AsyncGenerator<RowVersion[]> {
  const name = manager.connection.driver.escape(table);
  let last: string | null = null;
  for (;;) {
    // Another server counts transactions anew: a watermark from before the database was moved there finds all rows.
    const page: RowVersion[] = await manager.query<RowVersion[]>(
      `SELECT id, xmin::text AS version FROM ${name}
       WHERE ($1::xid8 IS NULL OR $1::xid8 > pg_snapshot_xmax(pg_current_snapshot()) OR age(xmin) <= age($1::xid8::xid))
         AND ($2::uuid IS NULL OR id > $2)
       ORDER BY id LIMIT ${PAGE}`,
      [watermark ?? null, last],
    );
    yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.id ?? null;
  }
}
