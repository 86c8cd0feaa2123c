import type { Settings } from './settings.js';

/**
 * The address of the database for connections that must stay the same between statements: notifications, session
 * locks, `search_path`, migrations. A pooler in transaction mode gives each transaction another connection.
 * @throws if no database is known yet, since each entry of the product sets it before the application starts.
 */
export function sessionUrlOf({
  databaseUrl,
  databaseDirectUrl,
}: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl'>>): string {
  const url = databaseDirectUrl ?? databaseUrl;
  if (url === undefined) throw new Error('No database: it must be settled before the application starts.');
  return url;
}
