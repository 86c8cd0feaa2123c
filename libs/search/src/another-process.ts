import { createDataSource, Database } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { PostgresSearchIndex } from './postgres-search-index.js';

/** A process beside that of a test, as long as `work` takes: its own connections, its own memory. */
export async function withAnotherProcess(
  { url, clock }: TestDatabase,
  work: (index: PostgresSearchIndex, database: Database) => Promise<void>,
): Promise<void> {
  const dataSource = await createDataSource(url).initialize();
  try {
    const database = new Database(dataSource, clock);
    await work(new PostgresSearchIndex(database), database);
  } finally {
    await dataSource.destroy();
  }
}

/** Resolves once a statement on the database of a test waits for a lock. */
export async function somebodyWaits({ database }: TestDatabase): Promise<void> {
  for (let waiting: unknown[] = []; waiting.length === 0;)
    waiting = await database.manager.query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
}
