import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { BackupRefused, codeOf } from '../backup-refused.js';
import { assertName, BackupTarget } from './backup-target.js';

/** What is being written has this ending, and is not listed. */
const UNFINISHED = '.part';

/** Backups in a folder, such as a mounted disk of another machine. */
export class FolderTarget extends BackupTarget {
  readonly address: string;

  constructor(folder: string) {
    super();
    this.address = path.resolve(folder);
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const file = this.pathOf(name);
    await this.orRefused(async () => {
      await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const part = `${file}.${randomUUID()}${UNFINISHED}`;
      try {
        const handle = await fs.open(part, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await fs.rename(part, file);
      } catch (error) {
        await fs.rm(part, { force: true });
        throw error;
      }
    });
  }

  async get(name: string): Promise<Buffer | undefined> {
    const file = this.pathOf(name);
    return this.orRefused(() => fs.readFile(file).catch(unlessMissing));
  }

  async list(prefix: string): Promise<string[]> {
    return this.orRefused(async () => {
      const found = await fs
        .readdir(this.address, { recursive: true, withFileTypes: true })
        .catch(unlessMissing);
      return (found ?? [])
        .filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED))
        .map((entry) => path.relative(this.address, path.join(entry.parentPath ?? entry.path, entry.name)))
        .map((name) => name.split(path.sep).join('/'))
        .filter((name) => name.startsWith(prefix))
        .toSorted();
    });
  }

  async remove(name: string): Promise<void> {
    const file = this.pathOf(name);
    await this.orRefused(async () => {
      await fs.rm(file, { force: true });
      // Removes the folders that are empty now, up to the target itself.
      for (let folder = path.dirname(file); folder !== this.address; folder = path.dirname(folder)) {
        const leftovers = (await fs.readdir(folder).catch(unlessMissing)) ?? [];
        if (leftovers.some((each) => !each.endsWith(UNFINISHED))) return;
        for (const each of leftovers) await fs.rm(path.join(folder, each), { force: true });
        await fs.rmdir(folder).catch(unlessMissing);
      }
    });
  }

  private pathOf(name: string): string {
    assertName(name);
    return path.join(this.address, name);
  }

  private async orRefused<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOSPC' || code === 'EDQUOT')
        throw new BackupRefused(
          `Le disque des sauvegardes (${this.address}) est plein : faites de la place, ou gardez moins de sauvegardes (BACKUP_KEEP).`,
          'disk_full',
          { cause: error },
        );
      throw new BackupRefused(
        `On ne peut pas se servir du dossier des sauvegardes ${this.address} (${code ?? 'erreur inconnue'}).`,
        'target',
        { cause: error },
      );
    }
  }
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
  return undefined;
}
