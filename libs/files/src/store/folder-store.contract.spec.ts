import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { fileStoreContract } from './contract/file-store.contract.js';
import { StoreUnavailable } from './file-store.js';
import { FolderStore } from './folder-store.js';

let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'passerelle-files-'));
});
afterAll(() => fs.rm(folder, { recursive: true }));
const storeIn = (name: string): FolderStore => new FolderStore(path.join(folder, name));

fileStoreContract(() => storeIn('data/files'));

describe('a folder of files', () => {
  it('is open to nobody else, and so is what lies in it', async () => {
    const id = newId();
    await storeIn('closed').put(id, Buffer.from('x'));
    const modeOf = async (name: string): Promise<number> =>
      (await fs.stat(path.join(folder, 'closed', name))).mode & 0o777;
    expect([await modeOf('.'), await modeOf(id)]).toEqual([0o700, 0o600]);
  });

  it('is read by another server that shares it', async () => {
    const id = newId();
    await storeIn('shared').put(id, Buffer.from('partagé'));
    expect(String(await storeIn('shared').get(id))).toBe('partagé');
  });

  it('has nothing left of what was cut, once that is removed', async () => {
    const id = newId();
    const store = storeIn('cut');
    await store.put(newId(), Buffer.from('x'));
    await fs.writeFile(path.join(folder, 'cut', `${id}.${newId()}.part`), 'la moit');
    expect(await store.get(id)).toBeUndefined();
    await store.remove(id);
    expect(await fs.readdir(path.join(folder, 'cut'))).toHaveLength(1);
  });

  it('says what is wrong, and names no file, where it cannot be written', async () => {
    await fs.writeFile(path.join(folder, 'a-file'), '');
    const store = storeIn('a-file/files');
    for (const attempt of [() => store.check(), () => store.put(newId(), Buffer.from('x'))]) {
      const error: unknown = await attempt().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect((error as Error).message).toBe('The folder of files cannot be used (ENOTDIR)');
    }
  });
});
