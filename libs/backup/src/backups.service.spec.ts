import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings, type Settings } from '@passerelle/config';
import { holdMails, newId, onOneConnection, releaseMails } from '@passerelle/database';
import { storeOf } from '@passerelle/files';
import { testDatabase } from '@passerelle/harness';
import { BackupsService } from './backups.service.js';
import { takeBackupLock } from './make-backup.js';

const given = testDatabase();
const HOUR = 3_600_000;
let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-scheduled-'));
  // There are enough rows without them.
  await given.database.manager.query('DELETE FROM territory');
});
afterAll(() => fs.rm(folder, { recursive: true }));

const settingsWith = (env: Record<string, string>): Settings =>
  readSettings({ DATABASE_URL: given.url, DATA_DIR: path.join(folder, 'data'), ...env });
const serviceWith = (env: Record<string, string>): BackupsService => {
  const settings = settingsWith(env);
  return new BackupsService(given.database, settings, given.clock, storeOf(settings));
};

describe('backups on schedule', () => {
  const to = (): string => path.join(folder, 'backups');
  const everyDay = (): BackupsService => serviceWith({ BACKUP_TO: to(), BACKUP_EVERY_HOURS: '24' });

  it('are not made unless the settings want them', async () => {
    const wanted: Record<string, string>[] = [{}, { BACKUP_TO: to() }];
    for (const env of wanted) {
      const service = serviceWith(env);
      expect(await service.makeIfDue()).toBeUndefined();
      expect(await service.state()).toMatchObject({ last: undefined, failure: undefined, isLate: false });
    }
  });

  it('are made at once and then as often as the settings say, and their age is known', async () => {
    const service = everyDay();
    const first = await service.makeIfDue();
    expect(await service.makeIfDue()).toBeUndefined();
    given.clock.advance(23 * HOUR);
    expect(await service.makeIfDue()).toBeUndefined();
    expect(await service.state()).toMatchObject({
      everyHours: 24,
      last: { name: first?.name, ageHours: 23, size: expect.any(Number) },
      isLate: false,
    });
    given.clock.advance(HOUR);
    expect((await service.makeIfDue())?.name).not.toBe(first?.name);
  });

  it('are late when the last is more than twice as old', async () => {
    given.clock.advance(49 * HOUR);
    expect(await everyDay().state()).toMatchObject({ isLate: true, last: { ageHours: 49 } });
  });

  it('are tried again an hour after a failure, which is known until one is made', async () => {
    await fs.writeFile(path.join(folder, 'a-file'), '');
    const failing = serviceWith({ BACKUP_TO: path.join(folder, 'a-file'), BACKUP_EVERY_HOURS: '24' });
    await expect(failing.makeIfDue()).rejects.toThrow(/^On ne peut pas se servir du dossier/);
    expect(await failing.state()).toMatchObject({ failure: 'target', last: { ageHours: 49 } });
    expect(await failing.makeIfDue()).toBeUndefined();
    given.clock.advance(HOUR);
    await expect(failing.makeIfDue()).rejects.toThrow();
    given.clock.advance(HOUR);
    expect(await everyDay().makeIfDue()).toBeDefined();
    expect(await failing.state()).toMatchObject({ failure: undefined });
  });

  it('are not made in a copy that nobody has adopted', async () => {
    given.clock.advance(24 * HOUR);
    await onOneConnection(given.url, holdMails);
    expect(await everyDay().makeIfDue()).toBeUndefined();
    const erasures = () => fs.readFile(path.join(to(), 'erasures.jsonl'), 'utf8').catch(() => '');
    const id = newId();
    await given.database.manager.query(`INSERT INTO erasure VALUES ($1, 'person', now())`, [id]);
    await everyDay().noteErasures();
    expect(await erasures()).not.toContain(id);
    await onOneConnection(given.url, releaseMails);
    await everyDay().noteErasures();
    expect(await erasures()).toContain(id);
    expect(await everyDay().makeIfDue()).toBeDefined();
  });

  it('have not failed if another process makes one at this moment', async () => {
    given.clock.advance(24 * HOUR);
    await onOneConnection(given.url, async (client) => {
      await takeBackupLock(client);
      await expect(everyDay().makeIfDue()).rejects.toThrow(/déjà en cours/);
    });
    expect(await everyDay().state()).toMatchObject({ failure: undefined });
  });
});
