import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { sessionUrlOf, type Settings } from '@passerelle/config';
import { assertSecretFits, hasSecret, onOneConnection } from '@passerelle/database';
import { CannotGoOn, codeOf } from '../processes/explain.js';
import { makeDataFolder } from './embedded-services.js';

const secretFile = (settings: Settings): string => path.resolve(settings.dataDir, 'secret');

/**
 * Reads the secret of this installation, unless the settings give one, and compares it with the fingerprint in the
 * database.
 * @param options.mayBeFirst this process may create a secret, and may store the first fingerprint in the database
 * @throws {CannotGoOn} if there is no secret
 * @throws {DatabaseUnfit} if the database has another secret
 */
export function settleSecret(settings: Settings, { mayBeFirst }: { mayBeFirst: boolean }): Promise<void> {
  return onOneConnection(sessionUrlOf(settings), async (client) => {
    const isKnown = await hasSecret(client);
    settings.secret ??= await storedSecret(settings);
    if (settings.secret === undefined) {
      if (isKnown || !mayBeFirst) throw new CannotGoOn(noSecret(settings));
      settings.secret = await makeSecret(settings);
    }
    const { secret, previousSecrets } = settings;
    await assertSecretFits(client, { secret, previousSecrets }, { keep: mayBeFirst });
  });
}

/** The secret that the product created at its first start. undefined: none. */
export async function storedSecret(settings: Settings): Promise<string | undefined> {
  const file = secretFile(settings);
  return existsSync(file) ? fs.readFile(file, 'utf8') : undefined;
}

const noSecret = (settings: Settings): string =>
  `SECRET manque, et ${secretFile(settings)} aussi : cette base de données a le sien, que l’API et les workers connaissent. Donnez le même, par SECRET ou par DATA_DIR ; s’il est perdu, donnez-en un autre, que la base prendra par « npm run -s cli -- adopt --secret-only ».`;

export function makeSecret(settings: Settings): Promise<string> {
  return keepSecret(settings, randomBytes(32).toString('base64url'));
}

/**
 * Stores a secret, unless one is stored. The file is complete or absent. Two processes that start together both get the secret of the first.
 */
export async function keepSecret(settings: Settings, secret: string): Promise<string> {
  await makeDataFolder(settings);
  const file = secretFile(settings);
  const fresh = `${file}.${process.pid}`;
  try {
    await fs.writeFile(fresh, secret, { mode: 0o600, flush: true });
    await fs.link(fresh, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await fs.rm(fresh, { force: true });
  }
  return fs.readFile(file, 'utf8');
}
