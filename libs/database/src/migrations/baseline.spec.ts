import { describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '@passerelle/harness';
import { catalogueOf } from '../catalogue/index.js';
import { createDataSource, migrate } from '../data-source.js';
import { onOneConnection } from '../on-one-connection.js';
import { Baseline1764000006000 } from './1764000006000-baseline.js';

/** How many rows each table has, and which, without the list of migrations. */
async function rowsOf(url: string): Promise<string[]> {
  return onOneConnection(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
      found.push(...rows.map(({ row }) => `${name} ${JSON.stringify(row)}`));
    }
    return found.toSorted();
  });
}

const withoutMigrations = (lines: string[]): string[] =>
  lines.filter((line) => !/\bmigration(_|\b)/.test(line));

describe('the baseline', () => {
  it('makes what the migrations before it made, object by object and row by row', async () => {
    const [old, fresh] = [await cloneDatabase('empty'), await cloneDatabase('empty')];
    const dataSource = await createDataSource(fresh.url, 1, 'migration').initialize();
    const runner = dataSource.createQueryRunner();
    try {
      await migrate(old.url);
      await new Baseline1764000006000().up(runner);
      const [made, expected] = [
        await onOneConnection(fresh.url, catalogueOf),
        withoutMigrations(await onOneConnection(old.url, catalogueOf)),
      ];
      expect(made).toEqual(expected);
      expect(made.length).toBeGreaterThan(1_000);
      expect(await rowsOf(fresh.url)).toEqual(await rowsOf(old.url));
    } finally {
      await runner.release();
      await dataSource.destroy();
      await Promise.all([old.drop(), fresh.drop()]);
    }
  });
});
