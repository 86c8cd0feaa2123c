import { statfs } from 'node:fs/promises';
import path from 'node:path';

/** Less room than this, in bytes, is a problem soon: PostgreSQL takes files of 16 MB, and people send files of 10 MB. */
export const LITTLE_SPACE = 200 * 2 ** 20;

/** The free space of the disk on which a folder lies, or will lie, in bytes; undefined: it cannot be read. */
export async function freeSpaceAt(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const parent = path.dirname(path.resolve(folder));
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && parent !== path.resolve(folder);
    return isMissing ? freeSpaceAt(parent) : undefined;
  }
}
