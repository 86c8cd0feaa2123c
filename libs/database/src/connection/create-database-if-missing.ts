import pg from 'pg';
import { limitedConnection } from './connection-limits.js';
import { DatabaseUnfit } from './database-errors.js';

const NO_SUCH_DATABASE = '3D000';
const NOT_ALLOWED = '42501';
const ALREADY_THERE = new Set(['42P04', '23505']);

/** Creates the database that an address names, if it is missing and the server allows it. */
export async function createDatabaseIfMissing(url: string): Promise<void> {
  const client = new pg.Client({ ...limitedConnection('migration'), connectionString: url });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    await client.end();
    if (!hasCode(error) || error.code !== NO_SUCH_DATABASE) throw error;
    await createDatabase(url);
  }
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  const client = new pg.Client({
    ...limitedConnection('migration'),
    connectionString: maintenance.href,
  });
  await client.connect();
  try {
    // An identifier cannot be a parameter, so pg quotes it.
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (hasCode(error) && error.code === NOT_ALLOWED) {
      const owner = decodeURIComponent(maintenance.username);
      throw new DatabaseUnfit(
        `La base de données « ${name} » n’existe pas, et ce compte n’a pas le droit de la créer (CREATEDB) : un administrateur de PostgreSQL peut le faire (CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${pg.escapeIdentifier(owner)} TEMPLATE template0 ENCODING 'UTF8';).`,
      );
    }
    // Two processes that start together both try to create it.
    if (!hasCode(error) || !ALREADY_THERE.has(error.code)) throw error;
  } finally {
    await client.end();
  }
}

function hasCode(error: unknown): error is { code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}
