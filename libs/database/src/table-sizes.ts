import type { EntityManager } from 'typeorm';

/** Disk space of a table, with its indexes. */
export interface TableSize {
  table: string;
  bytes: number;
  /** Estimated number of rows, from PostgreSQL's last count. null: not counted yet. */
  rows: number | null;
}

/** The largest tables of the product, largest first, and the size of the whole database. One statement, which reads no table. */
export async function tableSizes(
  manager: EntityManager,
  most: number,
): Promise<{ tables: TableSize[]; totalBytes: number }> {
  const rows = await manager.query<(Record<'table' | 'bytes' | 'total', string> & { rows: number | null })[]>(
    `SELECT CASE nspname WHEN current_schema() THEN relname ELSE concat(nspname, '.', relname) END AS table,
       pg_total_relation_size(pg_class.oid) AS bytes, CASE WHEN reltuples >= 0 THEN reltuples END AS rows,
       pg_database_size(current_database()) AS total
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind IN ('r', 'p', 'm') AND nspname <> 'information_schema' AND nspname !~ '^pg_'
     ORDER BY 2 DESC, 1 LIMIT $1`,
    [most],
  );
  const tables = rows.map((row) => ({ table: row.table, bytes: Number(row.bytes), rows: row.rows }));
  return { tables, totalBytes: Number(rows[0]?.total ?? 0) };
}
