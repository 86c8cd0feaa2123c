import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { DatabaseUnfit } from './connection/database-errors.js';

/** Slow on purpose (some 80 ms), so that a reader of the database cannot guess the secret by trying words. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 };
const LENGTH = 32;

interface Fingerprint {
  salt: Buffer;
  hash: Buffer;
}

/** The secrets of a process, from its settings. */
interface Secrets {
  secret: string;
  previousSecrets: readonly string[];
}

/** Whether a process has stored the fingerprint of its secret in the database, so that no other secret fits. */
export async function hasSecret(client: pg.Client): Promise<boolean> {
  return (await fingerprintIn(client)) !== undefined;
}

/**
 * Compares a secret with the fingerprint in the database.
 * @param options.keep store the fingerprint, if the database has none, or has the fingerprint of a previous secret
 * @throws {DatabaseUnfit} if it is another secret
 */
export async function assertSecretFits(
  client: pg.Client,
  { secret, previousSecrets }: Secrets,
  { keep }: { keep: boolean },
): Promise<void> {
  const known = await fingerprintIn(client);
  if (known === undefined) {
    if (!keep || (await replace(client, secret, undefined))) return;
    // Another process was first, perhaps with another secret.
    return assertSecretFits(client, { secret, previousSecrets }, { keep: false });
  }
  if (await isOf(known, secret)) return;
  for (const previous of previousSecrets) {
    if (!(await isOf(known, previous))) continue;
    if (keep) await replace(client, secret, known);
    return;
  }
  throw new DatabaseUnfit(
    'SECRET n’est pas celui de cette base de données : donnez le même que jusqu’ici. Si vous le remplacez, indiquez l’ancien par SECRET_PREVIOUS. S’il est perdu ou connu d’autrui, faites prendre le nouveau à la base par « npm run -s cli -- adopt --secret-only » ; si c’est une copie d’une autre base, par « npm run -s cli -- adopt ».',
  );
}

/**
 * Stores the fingerprint of this secret in place of any other.
 * @returns whether the database had another one
 */
export async function takeSecret(client: pg.Client, secret: string): Promise<boolean> {
  const known = await fingerprintIn(client);
  if (known !== undefined && (await isOf(known, secret))) return false;
  await replace(client, secret, known);
  return known !== undefined;
}

/** Whether the fingerprint in the database is the one of this secret. */
export async function secretFits(client: pg.Client, secret: string): Promise<boolean> {
  const known = await fingerprintIn(client);
  return known !== undefined && isOf(known, secret);
}

/** The next start stores the fingerprint of its secret. */
export async function forgetSecret(client: pg.Client): Promise<void> {
  await client.query('UPDATE installation SET secret_salt = NULL, secret_hash = NULL');
}

async function fingerprintIn(client: pg.Client): Promise<Fingerprint | undefined> {
  const { rows } = await client.query<{ salt: Buffer | null; hash: Buffer | null }>(
    'SELECT secret_salt AS salt, secret_hash AS hash FROM installation',
  );
  const { salt, hash } = rows[0] ?? {};
  return salt && hash ? { salt, hash } : undefined;
}

/** @returns false if another process has replaced the fingerprint in the meantime */
async function replace(client: pg.Client, secret: string, known: Fingerprint | undefined): Promise<boolean> {
  const salt = randomBytes(16);
  const { rowCount } = await client.query(
    'UPDATE installation SET secret_salt = $1, secret_hash = $2 WHERE secret_hash IS NOT DISTINCT FROM $3',
    [salt, await hashOf(secret, salt), known?.hash ?? null],
  );
  return rowCount === 1;
}

async function isOf({ salt, hash }: Fingerprint, secret: string): Promise<boolean> {
  return timingSafeEqual(await hashOf(secret, salt), hash);
}

function hashOf(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, LENGTH, COST, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}
