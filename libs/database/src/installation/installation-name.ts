import type { Database } from '../database.js';

/**
 * Tells this installation from others that share a Redis or Meilisearch with it: letters, digits and a hyphen. Each database has a name
 * of its own, and so has a copy of it on another server or under another name, and one that was adopted: no two take each other's work
 * for their own.
 */
export async function installationName({ manager }: Database): Promise<string> {
  const [{ name }]: { name: string }[] = await manager.query(
    `SELECT 'passerelle-' || left(md5(concat_ws(' ', system_identifier, current_database(), identifier)), 12) AS name
     FROM pg_control_system(), installation`,
  );
  return name;
}
