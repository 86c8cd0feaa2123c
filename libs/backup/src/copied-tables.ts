import type pg from 'pg';

/** Tables whose rows a backup leaves out, and why. A table that is not named here is copied. */
const leftOut: Readonly<Record<string, string>> = {
  migration: 'the restore runs the migrations',
  backup_run: 'it says what lies at the target, and a restored copy has made no backup yet',
  scheduled_task_run: 'no task has run in the copy yet',
  encoder_state: 'workers write it again',
  rate_limit: 'holds for minutes',
  worker_request: 'holds for minutes',
  search_collection: 'the search index is made again',
  search_copy: 'the search index is made again',
  search_document: 'the search index is made again',
  search_drift: 'the search index is made again',
  search_mark: 'the search index is made again',
  search_staged_document: 'the search index is made again',
  search_synonyms: 'the search index is made again',
  search_word: 'the search index is made again',
};

export interface TableToCopy {
  name: string;
  columns: string[];
  /** Columns with numbers of transactions, which mean nothing in another cluster: they are copied as 0. */
  transactionNumbers: string[];
}

/** The tables of the product in the order of their names. Tables of the job queue lie in another schema: deliveries fill it again. */
export async function tablesToCopy(client: pg.Client): Promise<TableToCopy[]> {
  const { rows } = await client.query<TableToCopy>(
    `SELECT relname AS name,
       array_agg(attname::text ORDER BY attnum) AS columns,
       coalesce(array_agg(attname::text) FILTER (WHERE atttypid = 'xid8'::regtype), '{}') AS "transactionNumbers"
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       AND relname <> ALL ($1) AND NOT EXISTS (
         SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
     GROUP BY relname ORDER BY relname`,
    [Object.keys(leftOut)],
  );
  return rows;
}
