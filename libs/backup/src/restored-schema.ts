import type pg from 'pg';

/** What an extension has brought is not ours. */
const OURS = (catalogue: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalogue}'::regclass AND objid = ${catalogue}.oid AND deptype = 'e')`;

/** The schema of the job queue. */
const QUEUE = 'bullmq';

/** Whether nobody has made anything in this database. */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ isEmpty: boolean }>(
    `SELECT NOT EXISTS (
       SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND ${OURS('pg_class')})
     AND to_regnamespace('${QUEUE}') IS NULL AS "isEmpty"`,
  );
  return rows[0]?.isEmpty === true;
}

/** Drops what a restore that was cut off has left, except its mark. Extensions stay: an administrator may have made them. */
export async function dropEverything(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'unfinished_restore' AND ${OURS('pg_class')}`,
  );
  const { rows: functions } = await client.query<{ name: string }>(
    `SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND ${OURS('pg_proc')}`,
  );
  await client.query('BEGIN');
  if (tables.length > 0)
    await client.query(`DROP TABLE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
  for (const { name } of functions) await client.query(`DROP FUNCTION IF EXISTS ${name} CASCADE`);
  await client.query(`DROP SCHEMA IF EXISTS ${QUEUE} CASCADE`);
  await client.query('COMMIT');
}
