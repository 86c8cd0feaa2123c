import type { FileStore } from '@passerelle/files';
import type pg from 'pg';
import type { Cipher, Decipher } from './encryption.js';
import type { CopiedFile, Piece } from './manifest.js';
import { readPiece, sha256Of, store } from './pieces.js';
import { BackupRefused } from './backup-refused.js';
import { filesOf, knownFiles } from './rotation.js';
import type { BackupTarget } from './target/backup-target.js';

/** The record of a file that people have sent. */
export interface FileToCopy {
  id: string;
  sha256: string;
}

/** All files whose bytes are kept, in the snapshot of this connection. */
export async function filesToCopy(client: pg.Client): Promise<FileToCopy[]> {
  const { rows } = await client.query<FileToCopy>(
    `SELECT id, sha256 FROM stored_file WHERE state = 'kept' ORDER BY id`,
  );
  return rows;
}

/**
 * Copies the files that the target lacks. Files never change, so that all backups of an installation share them: one that is there is read and
 * compared, and replaced if it is damaged.
 * @returns how many files have no bytes, or other bytes than those that were sent
 */
export async function copyFiles(
  files: FileStore,
  target: BackupTarget,
  cipher: Cipher,
  installation: string,
  toCopy: readonly FileToCopy[],
  goOn: () => void,
): Promise<{ files: CopiedFile[]; missing: number }> {
  const known = toCopy.length === 0 ? new Map<string, Piece>() : await knownFiles(target, installation);
  const copied: CopiedFile[] = [];
  for (const { id, sha256 } of toCopy) {
    goOn();
    const name = `${filesOf(installation)}${cipher.keys}/${id}`;
    const there = known.get(`${name}${cipher.ending}`);
    if (there !== undefined && (await isThere(target, there))) {
      copied.push({ id, sha256, piece: there });
      continue;
    }
    const bytes = await files.get(id);
    if (bytes === undefined || sha256Of(bytes) !== sha256) continue;
    const piece = await store(target, cipher, name, bytes);
    await readPiece(target, piece);
    copied.push({ id, sha256, piece });
  }
  return { files: copied, missing: toCopy.length - copied.length };
}

async function isThere(target: BackupTarget, piece: Piece): Promise<boolean> {
  try {
    await readPiece(target, piece);
    return true;
  } catch (error) {
    if (error instanceof BackupRefused && error.kind === 'damaged') return false;
    throw error;
  }
}

/** Puts the files of a backup into a store. @throws {BackupRefused} if one is damaged */
export async function restoreFiles(
  target: BackupTarget,
  decipher: Decipher,
  copied: readonly CopiedFile[],
  files: FileStore,
  goOn: () => void,
): Promise<void> {
  for (const { id, sha256, piece } of copied) {
    goOn();
    const bytes = Buffer.from(await decipher.decrypt(await readPiece(target, piece)));
    if (sha256Of(bytes) !== sha256)
      throw new BackupRefused(`Le fichier ${id} n’est pas celui qui a été sauvegardé.`, 'damaged');
    await files.put(id, bytes);
  }
}
