import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BackupTarget } from '../backup-target.js';

/** What every adapter of {@link BackupTarget} does. */
export function backupTargetContract(makeTarget: () => BackupTarget): void {
  describe('a target of backups', () => {
    let target: BackupTarget;
    beforeAll(() => {
      target = makeTarget();
    });

    it('is empty at first', async () => {
      expect(await target.list('')).toEqual([]);
      expect(await target.get('nobody/nothing')).toBeUndefined();
    });

    it.each([
      ['nothing', Buffer.alloc(0)],
      ['every byte', Buffer.from(Array.from({ length: 256 }, (_, i) => i))],
      ['eight megabytes', randomBytes(8 * 2 ** 20)],
    ])('gives back %s as it was put', async (what, bytes) => {
      const name = `bytes/${what.replaceAll(' ', '-')}`;
      await target.put(name, bytes);
      expect((await target.get(name))?.equals(bytes)).toBe(true);
    });

    it('keeps the last of what was put twice', async () => {
      await target.put('twice/a.gz', Buffer.from('before'));
      await target.put('twice/a.gz', Buffer.from('after'));
      expect(String(await target.get('twice/a.gz'))).toBe('after');
    });

    it('lists what begins so, in order, and all of many', async () => {
      const names = Array.from({ length: 1_050 }, (_, i) => `many/files/${String(i).padStart(4, '0')}`);
      for (let i = 0; i < names.length; i += 50)
        await Promise.all(names.slice(i, i + 50).map((name) => target.put(name, Buffer.from('x'))));
      await target.put('manyfold/a', Buffer.from('x'));
      expect(await target.list('many/')).toEqual(names);
      expect(await target.list('many/files/104')).toEqual(names.slice(1_040));
    });

    it('removes what is there, and twice, and what is not', async () => {
      await target.put('gone/a', Buffer.from('x'));
      await target.put('gone/b', Buffer.from('x'));
      await target.remove('gone/a');
      await target.remove('gone/a');
      await target.remove('never/there');
      expect(await target.list('gone/')).toEqual(['gone/b']);
    });

    it.each(['', '../secret', '/etc/passwd', 'a//b', 'a/../b', 'A', 'a\u0000', 'é'])(
      'has nothing by the name %j',
      async (name) => {
        await expect(target.put(name, Buffer.from('x'))).rejects.toThrow(TypeError);
        await expect(target.get(name)).rejects.toThrow(TypeError);
        await expect(target.remove(name)).rejects.toThrow(TypeError);
      },
    );
  });
}
