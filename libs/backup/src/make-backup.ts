import { pipeline } from 'node:stream/promises';
import { installationNameOn, mailsHeldSince, onPatientConnection } from '@passerelle/database';
import type { FileStore } from '@passerelle/files';
import { erasuresOn } from '@passerelle/personal-data';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupRefused } from './backup-refused.js';
import { tablesToCopy, type TableToCopy } from './copied-tables.js';
import { copyFiles, type FileToCopy, filesToCopy } from './copy-files.js';
import { type Cipher, cipherFor } from './encryption.js';
import { addErasures, type Erasure } from './erasures.js';
import { type Backup, backupName, bytesOf, type CopiedTable, type Manifest, manifestOf } from './manifest.js';
import { readPiece, store, storeRows } from './pieces.js';
import { removeOld, removeUnfinished } from './rotation.js';
import type { BackupTarget } from './target/backup-target.js';

/** An arbitrary key, the same in every process of the product: a backup and a restore exclude one another. */
export const BACKUP_LOCK = 7_249_003;

export interface BackupSource {
  /** The address of the database, without a pooler in transaction mode in between. */
  url: string;
  files: FileStore;
  /** SECRET: kept only in an encrypted backup. */
  secret: string | undefined;
}

export interface BackupOptions {
  /** Public keys; none: it is not encrypted. */
  recipients: readonly string[];
  /** How many complete backups stay. */
  keep: number;
  now: Date;
  /** Called between two steps: throws to break the backup off. */
  goOn?: () => void;
  /** Called for each table and some files. */
  onProgress?: (done: number, total: number) => void;
}

interface Snapshot {
  installation: string;
  migrations: string[];
  tables: CopiedTable[];
  files: FileToCopy[];
  erasures: Erasure[];
}

/**
 * Makes a backup: the rows of one moment, the files, and at the end the manifest. Then reads everything back, and removes the oldest
 * backups. Whatever ends it early, the source is as it was and the target has the backups that it had.
 * @throws {BackupRefused}
 */
export async function makeBackup(
  source: BackupSource,
  target: BackupTarget,
  options: BackupOptions,
): Promise<Backup> {
  const cipher = cipherFor(options.recipients);
  const { now, keep, goOn = () => undefined } = options;
  return onPatientConnection(source.url, async (client) => {
    await takeBackupLock(client);
    const installation = await installationNameOn(client);
    await removeUnfinished(target, installation);
    const name = backupName(installation, now);
    const {
      files: toCopy,
      erasures,
      ...snapshot
    } = await readSnapshot(client, (table) => {
      goOn();
      return copyTable(client, target, cipher, `${name}/${table.name}`, table);
    });
    const { files, missing } = await copyFiles(source.files, target, cipher, installation, toCopy, goOn);
    const secret =
      source.secret === undefined || cipher.ending === ''
        ? null
        : await store(target, cipher, `${name}/secret`, Buffer.from(source.secret));
    const manifest: Manifest = {
      format: 1,
      installation,
      madeAt: now.toISOString(),
      migrations: snapshot.migrations,
      recipients: [...options.recipients],
      tables: snapshot.tables,
      files,
      filesMissing: missing,
      secret,
    };
    await readBack(target, manifest, goOn, options.onProgress);
    await addErasures(target, erasures);
    await target.put(manifestOf(name), bytesOf(manifest));
    await removeOld(target, installation, keep);
    return { name, manifest };
  });
}

/** @throws {BackupRefused} while another process makes or restores a backup of this database */
export async function takeBackupLock(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ isFree: boolean }>('SELECT pg_try_advisory_lock($1) AS "isFree"', [
    BACKUP_LOCK,
  ]);
  if (!rows[0]?.isFree)
    throw new BackupRefused(
      'Une sauvegarde ou une restauration de cette base de données est déjà en cours.',
      'busy',
    );
}

/** Reads everything of one moment: what people write meanwhile is not in it, and nobody waits. */
async function readSnapshot(
  client: pg.Client,
  copy: (table: TableToCopy) => Promise<CopiedTable>,
): Promise<Omit<Snapshot, 'installation'>> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows: ran } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  const tables: CopiedTable[] = [];
  for (const table of await tablesToCopy(client)) tables.push(await copy(table));
  const files = await filesToCopy(client);
  const erasures = (await mailsHeldSince(client)) === undefined ? await erasuresOn(client) : [];
  // The files are copied outside: a transaction of an hour would keep PostgreSQL from tidying up.
  await client.query('COMMIT');
  return { migrations: ran.map(({ name }) => name), tables, files, erasures };
}

async function copyTable(
  client: pg.Client,
  target: BackupTarget,
  cipher: Cipher,
  place: string,
  { name, columns, transactionNumbers }: TableToCopy,
): Promise<CopiedTable> {
  const wanted = columns.map((column) =>
    transactionNumbers.includes(column) ? `'0'::xid8` : pg.escapeIdentifier(column),
  );
  const rows = client.query(
    copyTo(`COPY (SELECT ${wanted.join(', ')} FROM ${pg.escapeIdentifier(name)}) TO STDOUT`),
  );
  let stored: Pick<CopiedTable, 'size' | 'sha256' | 'pieces'> | undefined;
  await pipeline(rows, async (stream: AsyncIterable<Buffer>) => {
    stored = await storeRows(target, cipher, place, stream);
  });
  if (stored === undefined) throw new Error(`${name} was not copied.`);
  return { name, columns, rows: rows.rowCount, ...stored };
}

/** @throws {BackupRefused} if something at the target is not what was written */
async function readBack(
  target: BackupTarget,
  { tables, files, secret }: Manifest,
  goOn: () => void,
  onProgress: BackupOptions['onProgress'],
): Promise<void> {
  // Files were read back as they were copied, or found there.
  const pieces = [...tables.flatMap((table) => table.pieces), ...(secret === null ? [] : [secret])];
  for (const [done, piece] of pieces.entries()) {
    goOn();
    await readPiece(target, piece);
    onProgress?.(done + 1, pieces.length + files.length);
  }
}
