import { isPublic, sessionUrlOf, type Settings } from '@passerelle/config';
import { onOneConnection } from '@passerelle/database';
import { CannotGoOn } from '../processes/explain.js';
import { demoAddresses } from './seed-demo.js';

/**
 * For every process that serves or works: refuses a site that is open to strangers and that has demo accounts, unless
 * DEMO=yes is set.
 * @throws {CannotGoOn}
 */
export async function assertNoDemoOnOpenSite(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (env['DEMO'] === 'yes' || !isPublic(settings.publicUrl)) return;
  const { rows } = await onOneConnection(sessionUrlOf(settings), (client) =>
    client.query<{ email: string }>(
      'SELECT email FROM person WHERE email = ANY ($1) ORDER BY role = $2 DESC, email',
      [demoAddresses, 'admin'],
    ),
  );
  const [first] = rows;
  if (first === undefined) return;
  throw new CannotGoOn(
    `PUBLIC_URL (${settings.publicUrl}) est une adresse publique, et cette base a des comptes de démonstration (${first.email}${rows.length > 1 ? ` et ${rows.length - 1} de plus` : ''}) : prenez une base sans eux, par DATA_DIR ou DATABASE_URL, ou dites DEMO=yes si c’est voulu.`,
  );
}
