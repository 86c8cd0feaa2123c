import type { Settings } from '@passerelle/config';
import { assertDatabaseFits } from '@passerelle/database';
import type { Output } from '../processes/calling-process.js';
import { settleSecret } from './settle-secret.js';

/**
 * For a process that prepares no database: refuses a database on which this version of the product cannot run, and
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
}
