import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { DatabaseUnfit } from '../checks/index.js';

/** Slow on purpose (some 80 ms): whoever reads the database must not be able to try words until one is the secret. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 };
const LENGTH = 32;

interface Fingerprint {
  salt: Buffer;
  hash: Buffer;
}

/** The secrets of a process, as its settings give them. */
interface Secrets {
  secret: string;
  previousSecrets: readonly string[];
}

/** Whether a process has told the database its secret, so that no other one fits. */
export async function hasSecret(client: pg.Client): Promise<boolean> {
  return (await fingerprintIn(client)) !== undefined;
}

/**
 * Compares a secret with the one whose fingerprint the database has.
 * @param options.keep the database keeps the fingerprint, if it has none, or if it is that of a secret before
 * @throws {DatabaseUnfit} if it is another one
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

/** Has the database take this secret in place of any other. @returns whether it knew another one */
export async function takeSecret(client: pg.Client, secret: string): Promise<boolean> {
  const known = await fingerprintIn(client);
  if (known !== undefined && (await isOf(known, secret))) return false;
  await replace(client, secret, known);
  return known !== undefined;
}

async function fingerprintIn(client: pg.Client): Promise<Fingerprint | undefined> {
  const { rows } = await client.query<{ salt: Buffer | null; hash: Buffer | null }>(
    'SELECT secret_salt AS salt, secret_hash AS hash FROM installation',
  );
  const { salt, hash } = rows[0] ?? {};
  return salt && hash ? { salt, hash } : undefined;
}

/** @returns false if another process has replaced it meanwhile */
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
