import type { Settings } from '@passerelle/config';
import { Database, createDatabaseIfMissing, migrate } from '@passerelle/database';
import { prepareJobQueue } from '@passerelle/jobs';
import { seedTaxonomy } from '@passerelle/taxonomy';
import { seedTerritories } from '@passerelle/territories';

/** Brings a database, empty or not, to what this version of the product expects: tables, taxonomy, geography. */
export async function prepareDatabase({
  databaseUrl: url = '',
  redisUrl,
}: Partial<Pick<Settings, 'databaseUrl' | 'redisUrl'>>): Promise<void> {
  await createDatabaseIfMissing(url);
  await migrate(url);
  await prepareJobQueue({ databaseUrl: url, redisUrl });
  await Database.use(url, async (database) => {
    await seedTaxonomy(database);
    await seedTerritories(database);
  });
}
