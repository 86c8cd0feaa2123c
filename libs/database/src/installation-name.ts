import type pg from 'pg';
import type { Database } from './database.js';
import { newId } from './new-id.js';

const NAME = `SELECT 'passerelle-' || left(md5(concat_ws(' ', system_identifier, current_database(), identifier)), 12) AS name
  FROM pg_control_system(), installation`;

/**
 * Distinguishes this installation from others that share its Redis or Meilisearch: letters, digits and a hyphen. Each
 * database has its own name. So has a copy on another server or under another name, and a copy that was adopted. So
 * no installation takes the work of another.
 */
export async function installationName({ manager }: Database): Promise<string> {
  const [{ name }]: { name: string }[] = await manager.query(NAME);
  return name;
}

/** Same as `installationName`, on a connection outside any application. */
export async function installationNameOn(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(NAME);
  return rows[0]?.name ?? '';
}

/**
 * Makes a copy of a database a separate installation. Its queue and its search index get new names, which every
 * process uses from its next start on.
 */
export async function renewIdentifier(client: pg.Client): Promise<void> {
  await client.query('UPDATE installation SET identifier = $1', [newId()]);
}
