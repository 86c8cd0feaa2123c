import { sessionUrlOf, type Settings } from '@passerelle/config';
import {
  assertDatabaseCanBePrepared,
  assertDatabaseFits,
  createDatabaseIfMissing,
  Database,
  mailsHeldSince,
  migrate,
  onOneConnection,
} from '@passerelle/database';
import { prepareJobQueue } from '@passerelle/jobs';
import { seedTaxonomy } from '@passerelle/taxonomy';
import { seedTerritories } from '@passerelle/territories';
import type { Output } from '../processes/product-logger.js';
import { settleSecret } from './settle-secret.js';

/**
 * Prepares a database, empty or not, for this version of the product: tables, taxonomy, territories. Processes at the
 * same time run one after the other.
 * @returns the names of the migrations that ran, in order
 * @throws {DatabaseUnfit} if the database cannot be prepared
 */
export async function prepareDatabase(
  settings: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'redisUrl'>>,
): Promise<string[]> {
  await createDatabaseIfMissing(sessionUrlOf(settings));
  await assertDatabaseCanBePrepared(settings);
  return bringUpToDate(settings);
}

/** Same as `prepareDatabase`, for a database that exists and can be prepared, such as one that is being restored. */
export function bringUpToDate(
  settings: Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'redisUrl'>>,
): Promise<string[]> {
  const url = sessionUrlOf(settings);
  return migrate(url, {
    andThen: async () => {
      await prepareJobQueue(settings);
      await Database.use(url, async (database) => {
        await seedTaxonomy(database);
        await seedTerritories(database);
      });
    },
  });
}

/**
 * For a process that prepares no database. It refuses a database on which this version of the product cannot run, and
 * settles the secret.
 * @param options.mayBeFirst see `settleSecret`
 * @throws {DatabaseUnfit} if the database or the secret does not fit
 */
export async function joinInstallation(
  settings: Settings,
  { stderr, mayBeFirst }: { stderr: Output; mayBeFirst: boolean },
): Promise<void> {
  const remark = await assertDatabaseFits(settings);
  if (remark !== undefined) stderr.write(`${remark}\n`);
  await settleSecret(settings, { mayBeFirst });
  if ((await onOneConnection(sessionUrlOf(settings), mailsHeldSince)) !== undefined)
    stderr.write(`${mailsAreHeld}\n`);
}

const mailsAreHeld =
  'Cette base est une copie restaurée : ses mails sont retenus, et les rappels aussi, jusqu’à « npm run -s cli -- adopt ».';
