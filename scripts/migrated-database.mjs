import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Runs some work on a separate PostgreSQL, with a database on which all migrations have run. Needs the output of
 * {@link compile}.
 * @param {(url: string) => Promise<Result>} work gets the address of the database
 * @returns {Promise<Result>}
 * @template Result
 */
export async function onMigratedDatabase(work) {
  const { createDatabaseIfMissing, migrate, startEmbeddedPostgres } = await import('@passerelle/database');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-migrated-'));
  // PostgreSQL may run under another account.
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
  try {
    const url = postgres.url('passerelle');
    await createDatabaseIfMissing(url);
    await migrate(url);
    return await work(url);
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}
