import type { TestDatabase } from './test-database.js';

/** Resolves once statements on this database wait for a lock. @param count how many */
export async function waitingForLocks({ database }: TestDatabase, count = 1): Promise<void> {
  for (;;) {
    const [row] = await database.manager.query<[{ waiting: number }]>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row.waiting >= count) return;
  }
}
