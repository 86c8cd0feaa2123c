import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backupTargetContract } from './contract/backup-target.contract.js';
import { FolderTarget } from './folder-target.js';

let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-backups-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

backupTargetContract(() => new FolderTarget(path.join(folder, 'not', 'yet')));

describe('a folder of backups', () => {
  it('is open to nobody else, and so is what lies in it', async () => {
    const place = path.join(folder, 'closed');
    await new FolderTarget(place).put('a/b', Buffer.from('x'));
    const modeOf = async (name: string): Promise<number> =>
      (await fs.stat(path.join(place, name))).mode & 0o777;
    expect([await modeOf('a'), await modeOf('a/b')]).toEqual([0o700, 0o600]);
  });

  it('does not list what was cut off, and removes it with the last that lay beside it', async () => {
    const place = path.join(folder, 'cut');
    const target = new FolderTarget(place);
    await target.put('a/b', Buffer.from('x'));
    await fs.writeFile(path.join(place, 'a', 'c.1234.part'), 'la moit');
    expect(await target.list('')).toEqual(['a/b']);
    await target.remove('a/b');
    expect(await fs.readdir(place)).toEqual([]);
  });

  it('says what is wrong where it cannot be written', async () => {
    await fs.writeFile(path.join(folder, 'a-file'), '');
    const target = new FolderTarget(path.join(folder, 'a-file', 'backups'));
    await expect(target.put('a', Buffer.from('x'))).rejects.toThrow(
      /^On ne peut pas se servir du dossier des sauvegardes \S+ \(ENOTDIR\)\.$/,
    );
  });
});
