import { Database } from '@passerelle/database';
// Loads every entity.
import '../app.module.js';
import { previousRelease } from './previous-release.js';

const DROPPED_COLUMN = /^ALTER TABLE "(\w+)" DROP COLUMN "(\w+)"$/;

/**
 * The statements that a migrated database still needs to match the entities. None if no migration is missing. A
 * column that only the previous release knows stays for it.
 */
export async function schemaDrift(url: string): Promise<string[]> {
  const { tables } = previousRelease();
  const { upQueries } = await Database.use(url, ({ dataSource }) =>
    dataSource.driver.createSchemaBuilder().log(),
  );
  return upQueries
    .map(({ query }) => query)
    .filter((query) => {
      const [, table = '', column = ''] = DROPPED_COLUMN.exec(query) ?? [];
      return tables[table]?.[column] === undefined;
    });
}
