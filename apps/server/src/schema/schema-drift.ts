import { createDataSource } from '@passerelle/database';
// Loads every entity.
import '../app.module.js';

/** The statements that a migrated database still needs to match the entities; none when no migration is missing. */
export async function schemaDrift(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url, 2).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
