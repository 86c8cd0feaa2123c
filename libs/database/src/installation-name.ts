import type { Database } from './database.js';

/**
 * What an installation calls itself where it may share a server with others: letters, digits and a hyphen. Another one for each
 * database, copies in other servers or under other names included, so that no two take each other's work for their own.
 */
export async function installationName({ manager }: Database): Promise<string> {
  const [{ name }]: { name: string }[] = await manager.query(
    `SELECT 'passerelle-' || left(md5(system_identifier::text || ' ' || current_database()), 12) AS name
     FROM pg_control_system()`,
  );
  return name;
}
