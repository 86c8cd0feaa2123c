import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import type { FileStore } from '../file-store.js';

/** The behaviour of every adapter of {@link FileStore}. */
export function fileStoreContract(makeStore: () => FileStore | Promise<FileStore>): void {
  describe('a store of files', () => {
    let store: FileStore;
    beforeAll(async () => {
      store = await makeStore();
    });

    it('says that it can be used', async () => {
      await store.check();
    });

    it.each([
      ['nothing', Buffer.alloc(0)],
      ['a text', Buffer.from('Un compte rendu : « été »\r\n\u0000')],
      ['every byte', Buffer.from(Array.from({ length: 256 }, (_, i) => i))],
      ['ten megabytes', randomBytes(10 * 1024 * 1024)],
    ])('gives back %s as it was put', async (_name, bytes) => {
      const id = newId();
      await store.put(id, bytes);
      expect((await store.get(id))?.equals(bytes)).toBe(true);
    });

    it('has nothing where nothing was put', async () => {
      expect(await store.get(newId())).toBeUndefined();
    });

    it('keeps the last of what was put twice, and each of two at once whole', async () => {
      const id = newId();
      const [a, b] = [Buffer.alloc(300_000, 'a'), Buffer.alloc(200_000, 'b')];
      await store.put(id, a);
      await store.put(id, b);
      expect((await store.get(id))?.equals(b)).toBe(true);
      await Promise.all([store.put(id, a), store.put(id, b)]);
      const kept = await store.get(id);
      expect([a, b].some((each) => kept?.equals(each))).toBe(true);
    });

    it('removes what is there, and twice, and what is not', async () => {
      const [id, other] = [newId(), newId()];
      await store.put(id, Buffer.from('à retirer'));
      await store.put(other, Buffer.from('à garder'));
      await store.remove(id);
      await store.remove(id);
      await store.remove(newId());
      expect(await store.get(id)).toBeUndefined();
      expect((await store.get(other))?.toString()).toBe('à garder');
    });

    it.each(['', '../secret', 'a/b', `${'a'.repeat(36)}/x`, 'A'.repeat(36), '\u0000'])(
      'keeps nothing by the id %j',
      async (id) => {
        await expect(store.put(id, Buffer.from('x'))).rejects.toThrow(TypeError);
        await expect(store.get(id)).rejects.toThrow(TypeError);
        await expect(store.remove(id)).rejects.toThrow(TypeError);
      },
    );
  });
}
