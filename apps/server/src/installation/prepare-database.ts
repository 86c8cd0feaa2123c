import type { Settings } from '@passerelle/config';
import { Database, createDatabaseIfMissing, migrate } from '@passerelle/database';
import { prepareJobQueue } from '@passerelle/jobs';
import { seedTaxonomy } from '@passerelle/taxonomy';
import { seedTerritories } from '@passerelle/territories';

/** Makes a database, empty or not, fit for this version of the product: tables, taxonomy, territories. */
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
