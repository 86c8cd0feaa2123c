import type { Database } from '@passerelle/database';

/** The last statements of the idle open transactions in this database. They wait for something outside it. */
export async function openTransactions({ manager }: Database): Promise<string[]> {
  const open = await manager.query<{ query: string }[]>(
    `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
  return open.map(({ query }) => query);
}
