import { describe, expect, it } from '@jest/globals';
import { Settings } from '@passerelle/config';
import { cloneDatabase, testDatabase } from '@passerelle/harness';
import { onOneConnection } from './connection/on-one-connection.js';
import { DatabaseCheck } from './database-check.js';
import { migrations } from './migrations/index.js';

const given = testDatabase();
const checkOf = (databaseUrl: string): DatabaseCheck =>
  new DatabaseCheck(Object.assign(new Settings(), { databaseUrl }));
const last = migrations.at(-1)?.name ?? '';

describe('the check of the database', () => {
  it('says that all is well, on one connection for all who ask', async () => {
    const check = checkOf(given.url);
    expect(await Promise.all(Array.from({ length: 20 }, () => check.state()))).toEqual(Array(20).fill('ok'));
    expect(await check.state()).toBe('ok');
    const connections = await given.database.manager.query(
      `SELECT FROM pg_stat_activity WHERE application_name = 'passerelle health' AND datname = current_database()`,
    );
    expect(connections).toHaveLength(1);
    await check.onApplicationShutdown();
  });

  it('says that a migration is missing, and minds none that a newer version has added', async () => {
    const check = checkOf(given.url);
    const { manager } = given.database;
    await manager.query(
      `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'OfTheFuture9999999999999')`,
    );
    expect(await check.state()).toBe('ok');
    await manager.query('UPDATE migration SET name = $1 WHERE name = $2', ['gone', last]);
    expect(await check.state()).toBe('schema does not fit');
    await manager.query('UPDATE migration SET name = $2 WHERE name = $1', ['gone', last]);
    expect(await check.state()).toBe('ok');
    await check.onApplicationShutdown();
  });

  it('says the same of an empty database', async () => {
    const empty = await cloneDatabase('empty');
    const check = checkOf(empty.url);
    expect(await check.state()).toBe('schema does not fit');
    await check.onApplicationShutdown();
    await empty.drop();
  });

  it('says that the disk is full once a statement has met that, until there is room again', async () => {
    const full = await cloneDatabase();
    const check = checkOf(full.url);
    const { manager } = given.database;
    await onOneConnection(full.url, async (client) => {
      // A server without room for another table.
      await client.query(
        `CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`,
      );
      await client.query(
        `CREATE EVENT TRIGGER full_disk ON ddl_command_start WHEN TAG IN ('CREATE TABLE AS') EXECUTE FUNCTION refuse()`,
      );
    });
    expect(await check.state()).toBe('ok');
    const met = manager.query(`DO $$ BEGIN RAISE EXCEPTION 'No space left' USING ERRCODE = '53100'; END $$`);
    await expect(met).rejects.toThrow('No space left');
    expect(await check.state()).toBe('disk full');
    await onOneConnection(full.url, (client) => client.query('DROP EVENT TRIGGER full_disk'));
    expect(await check.state()).toBe('ok');
    await check.onApplicationShutdown();
    await full.drop();
  });

  it('gives up after a second, and asks again the next time', async () => {
    const check = checkOf(given.url);
    expect(await check.state()).toBe('ok');
    await given.database.transaction(async ({ manager }) => {
      await manager.query('LOCK TABLE migration');
      expect(await check.state()).toBe('database unreachable');
    });
    expect(await check.state()).toBe('ok');
    await check.onApplicationShutdown();
    expect(await checkOf('postgres://nobody@127.0.0.1:1/none').state()).toBe('database unreachable');
  });
});
