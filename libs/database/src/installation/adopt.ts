import type pg from 'pg';
import { newId } from '../new-id.js';

/**
 * Makes a copy of a database an installation of its own: its queue and its search index get new names, which every
 * process uses from its next start on.
 */
export async function renewIdentifier(client: pg.Client): Promise<void> {
  await client.query('UPDATE installation SET identifier = $1', [newId()]);
}
