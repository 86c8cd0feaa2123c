import type pg from 'pg';
import { newId } from '../new-id.js';

/**
 * Makes a copy of a database an installation of its own: its queue and its search index have other names from now on, which every
 * process that starts takes up.
 */
export async function renewIdentifier(client: pg.Client): Promise<void> {
  await client.query('UPDATE installation SET identifier = $1', [newId()]);
}
