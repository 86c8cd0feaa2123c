import type pg from 'pg';
import { DatabaseUnfit } from './connection/database-errors.js';

/** A table that lies in a database only while a backup is loaded into it. No migration makes it, and no backup has it. */
const MARK = 'unfinished_restore';

type Reader = Pick<pg.Client, 'query'>;

/** Marks a database as not usable: from now on, every process of the product refuses to start on it. */
export async function beginRestore(client: Reader): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS ${MARK} (begun_at timestamptz NOT NULL DEFAULT now())`);
}

/** The restored database is whole, and may be used. */
export async function endRestore(client: Reader): Promise<void> {
  await client.query(`DROP TABLE ${MARK}`);
}

/** Whether a restore has begun here and has not ended. */
export async function isHalfRestored(client: Reader): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(`SELECT to_regclass('${MARK}') IS NOT NULL AS is`);
  return rows[0]?.is === true;
}

/** @throws {DatabaseUnfit} if a restore was cut off here */
export async function assertWhole(client: Reader): Promise<void> {
  if (await isHalfRestored(client))
    throw new DatabaseUnfit(
      'Une restauration a commencé dans cette base de données et n’est pas finie : attendez-en la fin ou, si elle a été interrompue, recommencez-la par « npm run -s cli -- restore ».',
    );
}

/**
 * Since when this restored copy sends no mails; undefined: it sends them. A copy may be a rehearsal beside its original, whose people must not
 * hear of it.
 */
export async function mailsHeldSince(client: {
  query(statement: string): Promise<unknown>;
}): Promise<Date | undefined> {
  const answer = (await client.query('SELECT mails_held_since AS since FROM installation')) as
    | { since: Date | null }[]
    | { rows: { since: Date | null }[] };
  const [row] = Array.isArray(answer) ? answer : answer.rows;
  return row?.since ?? undefined;
}

export async function holdMails(client: Reader): Promise<void> {
  await client.query('UPDATE installation SET mails_held_since = now()');
}

/** @returns whether mails were held */
export async function releaseMails(client: Reader): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE installation SET mails_held_since = NULL WHERE mails_held_since IS NOT NULL',
  );
  return rowCount === 1;
}
