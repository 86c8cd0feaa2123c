import type { Settings } from './settings.js';

/**
 * The address of the database for what needs a connection of its own from one statement to the next: notifications, the locks
 * of a session, `search_path`, migrations. A pooler in transaction mode gives each transaction another connection.
 * @throws if no database is settled: the entries of the product do that before the application starts.
 */
export function sessionUrlOf({
  databaseUrl,
  databaseDirectUrl,
}: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl'>>): string {
  const url = databaseDirectUrl ?? databaseUrl;
  if (url === undefined) throw new Error('No database: it must be settled before the application starts.');
  return url;
}
