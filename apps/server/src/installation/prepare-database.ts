import { sessionUrlOf, type Settings } from '@passerelle/config';
import {
  assertDatabaseCanBePrepared,
  createDatabaseIfMissing,
  Database,
  migrate,
} from '@passerelle/database';
import { prepareJobQueue } from '@passerelle/jobs';
import { seedTaxonomy } from '@passerelle/taxonomy';
import { seedTerritories } from '@passerelle/territories';

/**
 * Prepares a database, empty or not, for this version of the product: tables, taxonomy, territories. Simultaneous
 * processes take turns.
 * @returns the names of the migrations that ran, in order
 * @throws {DatabaseUnfit} if the database cannot be prepared
 */
export async function prepareDatabase(
  settings: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'redisUrl'>>,
): Promise<string[]> {
  const url = sessionUrlOf(settings);
  await createDatabaseIfMissing(url);
  await assertDatabaseCanBePrepared(settings);
  return migrate(url, async () => {
    await prepareJobQueue(settings);
    await Database.use(url, async (database) => {
      await seedTaxonomy(database);
      await seedTerritories(database);
    });
  });
}
