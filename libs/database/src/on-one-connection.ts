import pg from 'pg';
import { limitedConnection } from './connection-limits.js';

/** Connects to a database for as long as `work` takes: for what runs before there is an application. */
export async function onOneConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...limitedConnection('migration'),
    connectionString: url,
    application_name: 'passerelle',
    // A pooler that is up while its server is down takes the connection and says nothing.
    connectionTimeoutMillis: 15_000,
  });
  // Whatever breaks the connection fails the statement that runs.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
