import { Database, createDatabaseIfMissing, migrate } from '@passerelle/database';
import { migrateJobQueue } from '@passerelle/jobs';
import { seedTaxonomy } from '@passerelle/taxonomy';
import { seedTerritories } from '@passerelle/territories';

/** Brings a database, empty or not, to what this version of the product expects: tables, taxonomy, geography. */
export async function prepareDatabase(url: string): Promise<void> {
  await createDatabaseIfMissing(url);
  await migrate(url);
  await migrateJobQueue(url);
  await Database.use(url, async (database) => {
    await seedTaxonomy(database);
    await seedTerritories(database);
  });
}
