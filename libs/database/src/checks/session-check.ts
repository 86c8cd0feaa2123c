import { sessionUrlOf, type Settings } from '@passerelle/config';
import type pg from 'pg';
import { DatabaseUnfit } from '../connection/database-errors.js';
import { onOneConnection } from '../connection/on-one-connection.js';

/** How often a busy pooler is tried. */
const TRIES = 5;

/**
 * Whether an address gives each client its own connection. A pooler in transaction or statement mode does not. The
 * state of a session (LISTEN, locks, `search_path`) stays on a connection that another client's transaction gets
 * next.
 */
export function keepsSessions(url: string): Promise<boolean> {
  return onOneConnection(url, async (client) => {
    // At connection, a server reports its own process number. A pooler reports an invented number.
    if (reportedWhenConnected(client) === (await backendOf(client))) return true;
    for (let tried = 0; tried < TRIES; tried++) {
      if (await somebodyElseGets(await backendOf(client), client, url)) return false;
    }
    return true;
  });
}

/** @throws {DatabaseUnfit} if features that need a session would break silently */
export async function assertSessions(
  settings: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl'>>,
): Promise<void> {
  const { databaseUrl, databaseDirectUrl } = settings;
  if (!(await keepsSessions(sessionUrlOf(settings)))) {
    throw new DatabaseUnfit(
      databaseDirectUrl === undefined
        ? 'DATABASE_URL mène à un répartiteur de connexions (tel que PgBouncer) en mode « transaction », où les verrous et les notifications de PostgreSQL se perdent : indiquez aussi par DATABASE_DIRECT_URL l’adresse du serveur lui-même, ou passez le répartiteur en mode « session ».'
        : 'DATABASE_DIRECT_URL mène à un répartiteur de connexions (tel que PgBouncer) en mode « transaction » : il faut l’adresse du serveur PostgreSQL lui-même.',
    );
  }
  if (databaseUrl === undefined || databaseDirectUrl === undefined) return;
  const [through, direct] = await Promise.all([databaseUrl, databaseDirectUrl].map(databaseAt));
  if (through !== direct) {
    throw new DatabaseUnfit(
      'DATABASE_URL et DATABASE_DIRECT_URL mènent à deux bases de données différentes : il faut deux adresses de la même.',
    );
  }
}

/** Whether a transaction of another client takes the connection that this client had, or makes this client take another. */
function somebodyElseGets(pid: number, client: pg.Client, url: string): Promise<boolean> {
  return onOneConnection(url, async (other) => {
    // In statement mode there are no transactions at all.
    const isOpen = await other.query('BEGIN').catch(() => undefined);
    return isOpen === undefined || (await backendOf(other)) === pid || (await backendOf(client)) !== pid;
  });
}

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
}

/** The server's process number, as reported when the connection was made. */
function reportedWhenConnected(client: pg.Client): unknown {
  return 'processID' in client ? client.processID : undefined;
}

function databaseAt(url: string): Promise<string | undefined> {
  return onOneConnection(url, async (client) => {
    const { rows } = await client.query<{ database: string }>(
      `SELECT system_identifier || ' ' || current_database() AS database FROM pg_control_system()`,
    );
    return rows[0]?.database;
  });
}
