import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { connectionLimits } from './connection-limits.js';
import { isDatabaseUnavailable } from './database-errors.js';

const given = testDatabase();

async function connected<Result>(
  source: DataSource,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = await source.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
const settings = async ({ manager }: DataSource): Promise<Record<string, string>> => {
  const rows = await manager.query<{ name: string; setting: string }[]>(
    `SELECT name, setting FROM pg_settings WHERE name IN
       ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`,
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
};
const within = (parameters: Record<string, string>): string => {
  const url = new URL(given.url);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
};
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
/** A statement on a connection that measures the time itself, for a silent server. */
const onImpatientClient = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: given.url, query_timeout: 20 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

describe('a connection', () => {
  it.each(['api', 'all in one', 'worker', 'command', 'migration'] as const)(
    'of %s is opened with its limits',
    async (kind) => {
      const { statement, lock, idleInTransaction } = connectionLimits[kind];
      expect(await connected(createDataSource(given.url, 1, kind), settings)).toEqual({
        statement_timeout: String(statement),
        lock_timeout: String(lock),
        idle_in_transaction_session_timeout: String(idleInTransaction),
      });
    },
  );

  it('has the limits that the address of the database says, where it says some', async () => {
    const url = within({ statement_timeout: '1234' });
    expect(await connected(createDataSource(url, 1, 'api'), settings)).toMatchObject({
      statement_timeout: '1234',
      lock_timeout: String(connectionLimits.api.lock),
    });
  });

  it('is ended when it holds locks and says nothing, and another takes its place', async () => {
    const url = within({ idle_in_transaction_session_timeout: '20' });
    await connected(createDataSource(url, 1, 'api'), async (dataSource) => {
      const runner = dataSource.createQueryRunner();
      const [{ pid }] = await runner.query('SELECT pg_backend_pid() AS pid');
      await runner.startTransaction();
      const isThere = async (): Promise<boolean> =>
        (await given.database.manager.query(`SELECT FROM pg_stat_activity WHERE pid = $1`, [pid])).length > 0;
      await until(async () => !(await isThere()));
      const error = await failure(runner.query('SELECT 1'));
      expect(isDatabaseUnavailable(error)).toBe(true);
      await failure(runner.release());
      expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  });

  it('distinguishes a database that is too busy from a statement that is wrong', async () => {
    const url = within({ statement_timeout: '20', lock_timeout: '20' });
    await connected(createDataSource(url, 1, 'api'), async ({ manager }) => {
      const errors = [
        await failure(manager.query('SELECT pg_sleep(60)')),
        await given.database.transaction(async (tx) => {
          await tx.manager.query('LOCK TABLE event');
          return failure(manager.query('SELECT FROM event'));
        }),
        await failure(onImpatientClient('SELECT pg_sleep(60)')),
        await failure(createDataSource('postgres://nobody@127.0.0.1:1/none', 1).initialize()),
        new Error('Search is unavailable', { cause: Object.assign(new Error('x'), { code: '57P01' }) }),
        await failure(manager.query('SELECT nothing')),
        await failure(manager.query('SELECT 1 / 0')),
        undefined,
      ];
      expect(errors.map(isDatabaseUnavailable)).toEqual([...Array(5).fill(true), ...Array(3).fill(false)]);
    });
  });
});
