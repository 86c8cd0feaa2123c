import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { SettableClock } from '@passerelle/config';
import {
  changesSince,
  createDatabaseIfMissing,
  createDataSource,
  Database,
  type EmbeddedPostgres,
  migrate,
  startEmbeddedPostgres,
} from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { TestCollection } from '../testing/index.js';
import { PostgresSearchIndex } from './postgres-search-index.js';

const given = testDatabase();
const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
let folder: string;
const cleanups: (() => Promise<unknown>)[] = [];
beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(memory, 'lost-transactions-')));
  fs.chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A server whose data can be reset to an earlier moment, like a standby that had not received everything. */
class Cluster {
  private server: EmbeddedPostgres | undefined;
  private port: number | undefined;
  private readonly data = path.join(folder, 'cluster', 'data');
  private readonly copy = path.join(folder, 'standby');

  async start(): Promise<EmbeddedPostgres> {
    // The address stays the same, as behind a proxy.
    this.server = await startEmbeddedPostgres({
      folder,
      ...(this.port !== undefined && { port: this.port }),
      // No client can connect before recovery has ended.
      settings: { fsync: 'off', restore_command: 'exit 1', hot_standby: 'off' },
    });
    this.port = this.server.port;
    return this.server;
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  async keepCopy(): Promise<void> {
    await this.stop();
    copyOwned(this.data, this.copy);
    await this.start();
  }

  /** The primary is lost, and the copy replaces it. */
  async promoteCopy(): Promise<void> {
    await this.stop();
    fs.rmSync(this.data, { recursive: true });
    copyOwned(this.copy, this.data);
    // Recovery ends in a new timeline, like the promotion of a standby.
    fs.writeFileSync(path.join(this.data, 'recovery.signal'), '');
    await this.start();
  }
}

/** Copies a folder. Its files still belong to PostgreSQL's account. */
function copyOwned(from: string, to: string): void {
  fs.cpSync(from, to, { recursive: true, preserveTimestamps: true });
  const { uid, gid } = fs.statSync(from);
  fs.chownSync(to, uid, gid);
  fs.chmodSync(to, 0o700);
  for (const name of fs.readdirSync(to, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(path.join(to, name), uid, gid);
}

it('finds what was written after a failover that has lost changes, and nothing of what was lost', async () => {
  const cluster = new Cluster();
  cleanups.push(() => cluster.stop());
  const url = (await cluster.start()).url('passerelle');
  await createDatabaseIfMissing(url);
  await migrate(url);
  const dataSource = await createDataSource(url, 2).initialize();
  cleanups.push(() => dataSource.destroy());
  const database = new Database(dataSource, new SettableClock(new Date('2026-11-24T09:00:00.000Z')));
  const index = new PostgresSearchIndex(database);
  const collection = new TestCollection(index);
  await collection.put('Repas gardé');
  await index.setSynonyms([['déjeuner', 'repas']]);
  expect(await collection.found('déjeuner')).toEqual(['Repas gardé']);

  await cluster.keepCopy();
  await collection.putAll('Repas perdu', 'Repas perdu aussi');
  await index.setSynonyms([['souper', 'repas']]);
  expect((await collection.search('souper')).total).toBe(3);
  const { watermark } = await changesSince(dataSource.manager, undefined);
  expect(await changesSince(dataSource.manager, watermark)).toMatchObject({ areAll: false });

  await cluster.promoteCopy();
  // As many as were lost, so that the last number is the same again.
  await collection.putAll('Repas nouveau', 'Repas nouveau aussi');
  const found = await collection.search('repas');
  expect(found.total).toBe(3);
  expect(collection.titlesOf(found).toSorted()).toEqual([
    'Repas gardé',
    'Repas nouveau',
    'Repas nouveau aussi',
  ]);
  expect([(await collection.search('déjeuner')).total, (await collection.search('souper')).total]).toEqual([
    3, 0,
  ]);
  expect(await changesSince(dataSource.manager, watermark)).toMatchObject({ areAll: true });
});

it('reads a collection again whose last number has become smaller', async () => {
  const collection = new TestCollection(new PostgresSearchIndex(given.database));
  const [kept, lost] = await collection.putAll('Repas gardé', 'Repas perdu');
  expect((await collection.search('repas')).total).toBe(2);
  const { manager } = given.database;
  await manager.query('DELETE FROM search_document WHERE id = $1', [lost.id]);
  await manager.query('UPDATE search_collection SET last_number = last_number - 1 WHERE name = $1', [
    collection.name,
  ]);
  const found = await collection.search('repas');
  expect([found.total, found.hits.map(({ id }) => id)]).toEqual([1, [kept.id]]);
  await collection.put('Repas nouveau');
  expect((await collection.search('repas')).total).toBe(2);
});
