import { backupsAt, manifestOf, type Piece, readBackup } from './manifest.js';
import type { BackupTarget } from './target/backup-target.js';

/** Where the files of people lie that all backups of an installation share. */
export const filesOf = (installation: string): string => `${installation}/files/`;

/** The files that the complete backups of an installation have, by their names. */
export async function knownFiles(target: BackupTarget, installation: string): Promise<Map<string, Piece>> {
  const known = new Map<string, Piece>();
  for (const name of await backupsAt(target, installation)) {
    const { manifest } = await readBackup(target, name);
    for (const { piece } of manifest.files) known.set(piece.name, piece);
  }
  return known;
}

/** Removes what backups have left that were cut off. Only called while no other backup of the installation is being made. */
export async function removeUnfinished(target: BackupTarget, installation: string): Promise<void> {
  const complete = new Set(await backupsAt(target, installation));
  for (const name of await target.list(`${installation}/`)) {
    const backup = name.split('/').slice(0, 2).join('/');
    if (!name.startsWith(filesOf(installation)) && !complete.has(backup)) await target.remove(name);
  }
}

/** Keeps the newest complete backups of an installation, and removes the others with the files that only they have. */
export async function removeOld(target: BackupTarget, installation: string, keep: number): Promise<void> {
  const backups = await backupsAt(target, installation);
  for (const name of backups.slice(0, -Math.max(1, keep))) {
    // Without its manifest it is no backup any more, even if this ends early.
    await target.remove(manifestOf(name));
    for (const piece of await target.list(`${name}/`)) await target.remove(piece);
  }
  const known = await knownFiles(target, installation);
  for (const name of await target.list(filesOf(installation)))
    if (!known.has(name)) await target.remove(name);
}
