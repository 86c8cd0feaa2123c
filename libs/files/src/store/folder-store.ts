import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { assertStoreId, FileStore, StoreUnavailable } from './file-store.js';

/**
 * Stores each file under its id in a folder, which is created with the first file. Several servers can share the
 * folder.
 */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    const target = this.pathOf(id);
    await orUnavailable(async () => {
      await fs.mkdir(this.folder, { recursive: true, mode: 0o700 });
      // Written beside, then renamed, so that a reader finds the complete file or none, even after a power cut.
      const part = `${target}.${randomUUID()}.part`;
      try {
        const file = await fs.open(part, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await fs.rename(part, target);
      } catch (error) {
        await fs.rm(part, { force: true });
        throw error;
      }
    });
  }

  async get(id: string): Promise<Buffer | undefined> {
    const target = this.pathOf(id);
    return orUnavailable(() => fs.readFile(target).catch(undefinedIfMissing));
  }

  async remove(id: string): Promise<void> {
    const target = this.pathOf(id);
    await orUnavailable(async () => {
      await fs.rm(target, { force: true });
      const names = (await fs.readdir(this.folder).catch(undefinedIfMissing)) ?? [];
      for (const name of names.filter((each) => each.startsWith(`${id}.`)))
        await fs.rm(path.join(this.folder, name), { force: true });
    });
  }

  async check(): Promise<void> {
    await orUnavailable(async () => {
      const nearest = await nearestFolder(path.resolve(this.folder));
      await fs.access(path.join(nearest, '.'), fs.constants.W_OK | fs.constants.X_OK);
    });
  }

  private pathOf(id: string): string {
    assertStoreId(id);
    return path.join(this.folder, id);
  }
}

/** The folder itself or, if it does not exist, its nearest existing parent. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await fs.stat(folder).catch(undefinedIfMissing);
  if (found !== undefined || folder === path.dirname(folder)) return folder;
  return nearestFolder(path.dirname(folder));
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

function undefinedIfMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
  return undefined;
}

async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    throw new StoreUnavailable(`The folder of files cannot be used (${code})`, code, { cause: error });
  }
}
