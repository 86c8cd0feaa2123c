import { sessionUrlOf, type Settings } from '@passerelle/config';
import { DatabaseUnfit } from '../connection/database-errors.js';
import { onOneConnection } from '../connection/on-one-connection.js';
import { assertWhole } from '../restored-copy.js';
import { assertSchemaFits, schemaState } from './schema-check.js';
import { assertExtensionsThere, assertServerFits, serverFacts } from './server-check.js';
import { assertSessions } from './session-check.js';

/** The addresses of a database, as the settings give them. */
type Addresses = Partial<Pick<Settings, 'databaseUrl' | 'databaseDirectUrl'>>;

const NO_SUCH_DATABASE = '3D000';

/** PgBouncer's refusal of a startup parameter that it does not know. */
const REFUSED_PARAMETER = /^unsupported startup parameter(?: in options)?: (\w+)/;

/**
 * A message for a refusal of a server or a pooler that the operator can fix in the settings. Any other error is
 * returned unchanged.
 */
export function refusalInWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === NO_SUCH_DATABASE) {
    return new DatabaseUnfit(
      'La base de données que nomme DATABASE_URL n’existe pas : « npm run -s cli -- migrate » la crée et la prépare.',
    );
  }
  const [, parameter] = REFUSED_PARAMETER.exec(error.message) ?? [];
  if (parameter === undefined) return error;
  return new DatabaseUnfit(
    `Le répartiteur de connexions que nomme DATABASE_URL refuse « ${parameter} », qui limite la durée des requêtes : ajoutez dans les réglages de PgBouncer « ignore_startup_parameters = statement_timeout,lock_timeout,idle_in_transaction_session_timeout,options ».`,
  );
}

/** @throws {DatabaseUnfit} if migrations cannot run there. The database must exist. */
export async function assertDatabaseCanBePrepared(addresses: Addresses): Promise<void> {
  await assertServerCanBeUsed(addresses);
  await onOneConnection(sessionUrlOf(addresses), assertWhole);
}

/** Same as `assertDatabaseCanBePrepared`, for a restore, which may begin again where another was cut off. */
export async function assertServerCanBeUsed(addresses: Addresses): Promise<void> {
  try {
    await onOneConnection(sessionUrlOf(addresses), async (client) =>
      assertServerFits(await serverFacts(client)),
    );
    await assertSessions(addresses);
  } catch (error) {
    throw refusalInWords(error);
  }
}

/**
 * Checks at the start of every process that uses a database without preparing it.
 * @returns a sentence for the operator, if the database is of a newer version that supports this one
 * @throws {DatabaseUnfit} if this version cannot run on it
 */
export async function assertDatabaseFits(addresses: Addresses): Promise<string | undefined> {
  await assertDatabaseCanBePrepared(addresses);
  return onOneConnection(sessionUrlOf(addresses), async (client) => {
    const remark = assertSchemaFits(await schemaState(client));
    assertExtensionsThere(await serverFacts(client));
    return remark;
  });
}
