import { beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { onOneConnection } from './connection/on-one-connection.js';
import { installationName, renewIdentifier } from './installation-name.js';
import { assertSecretFits, hasSecret, takeSecret } from './known-secret.js';

const given = testDatabase();
const [first, second, third] = ['un', 'deux', 'trois'].map((word) => `${word} secret de trente-deux signes`);
const fingerprint = async (): Promise<string> => {
  const [{ hash }] = await given.database.manager.query<[{ hash: Buffer }]>(
    'SELECT secret_hash AS hash FROM installation',
  );
  return hash.toString('hex');
};
const start = (secret: string, previousSecrets: string[] = [], keep = true): Promise<void> =>
  onOneConnection(given.url, (client) => assertSecretFits(client, { secret, previousSecrets }, { keep }));
const isOther = /^SECRET n’est pas celui de cette base de données : .*SECRET_PREVIOUS.* adopt »\.$/;

describe('the secret of an installation', () => {
  beforeAll(async () => {
    expect(await onOneConnection(given.url, hasSecret)).toBe(false);
    // A command checks, and decides nothing.
    await start(first, [], false);
    expect(await onOneConnection(given.url, hasSecret)).toBe(false);
  });

  it('is that of the process that starts first, even among several that start at once', async () => {
    const outcomes = await Promise.allSettled([first, second, third].map((secret) => start(secret)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const won = [first, second, third][outcomes.findIndex(({ status }) => status === 'fulfilled')];
    await onOneConnection(given.url, (client) => takeSecret(client, first));
    expect(won).toBeDefined();
    await start(first);
  });

  it('lets no process start with another one, whatever it does with it', async () => {
    await expect(start(second)).rejects.toThrow(isOther);
    await expect(start(second, [], false)).rejects.toThrow(isOther);
    await expect(start(second, [third])).rejects.toThrow(isOther);
  });

  it('is kept as a salted hash that is slow to make, not as something to guess it by', async () => {
    const kept = await fingerprint();
    await onOneConnection(given.url, (client) => takeSecret(client, second));
    await onOneConnection(given.url, (client) => takeSecret(client, first));
    expect(await fingerprint()).not.toBe(kept);
    const [row] = await given.database.manager.query<[Record<string, unknown>]>('SELECT * FROM installation');
    expect(JSON.stringify(row)).not.toContain(first);
  });

  it('is replaced by one that names it as the secret before, once a server starts with that', async () => {
    await start(second, [third, first], false);
    await start(first);
    await start(second, [third, first]);
    await expect(start(first)).rejects.toThrow(isOther);
    await start(second);
    // Two secrets that know each other's fingerprint, so that nothing blocks a restart in progress.
    await start(first, [second]);
    await start(second, [first]);
  });
});

describe('the name of an installation', () => {
  it('stays, until the database is adopted', async () => {
    const before = await installationName(given.database);
    expect(before).toMatch(/^passerelle-[0-9a-f]{12}$/);
    expect(await installationName(given.database)).toBe(before);
    await onOneConnection(given.url, renewIdentifier);
    const once = await installationName(given.database);
    await onOneConnection(given.url, renewIdentifier);
    expect(new Set([before, once, await installationName(given.database)]).size).toBe(3);
  });

  it('of a database that was never adopted is the one it had before there were adoptions', async () => {
    await given.database.manager.query('UPDATE installation SET identifier = NULL');
    const [{ name }] = await given.database.manager.query<[{ name: string }]>(
      `SELECT 'passerelle-' || left(md5(system_identifier::text || ' ' || current_database()), 12) AS name
       FROM pg_control_system()`,
    );
    expect(await installationName(given.database)).toBe(name);
  });
});
