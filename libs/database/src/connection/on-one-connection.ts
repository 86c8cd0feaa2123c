import pg from 'pg';
import { limitedConnection } from './connection-limits.js';

/** How long to wait for a connection and for each answer, in milliseconds. */
const PATIENCE = 15_000;

/** Connects to a database while `work` runs, for work before there is an application. */
export async function onOneConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...limitedConnection('migration'),
    connectionString: url,
    application_name: 'passerelle',
    // A frozen server, or a pooler whose server is down, never answers.
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
  });
  // An error of the connection fails the running statement, so no further handling is needed.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Connects to a database for work that reads or writes whole tables: no statement is too long, and an open transaction may be idle while a
 * file or a bucket is slow.
 */
export async function onPatientConnection<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...limitedConnection('migration'),
    connectionString: url,
    application_name: 'passerelle backup',
    connectionTimeoutMillis: PATIENCE,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    return await work(client);
  } finally {
    await client.end();
  }
}
