import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import {
  beginRestore,
  endRestore,
  holdMails,
  isHalfRestored,
  migrate,
  migrations,
  onPatientConnection,
  renewIdentifier,
} from '@passerelle/database';
import type { FileStore } from '@passerelle/files';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupRefused } from './backup-refused.js';
import { restoreFiles } from './copy-files.js';
import { type Decipher, decipherWith } from './encryption.js';
import { type Erasure, erasuresAt } from './erasures.js';
import { type Backup, backupsAt, type CopiedTable, readBackup } from './manifest.js';
import { readPiece, readRows } from './pieces.js';
import { takeBackupLock } from './make-backup.js';
import { dropEverything, isEmpty } from './restored-schema.js';
import type { BackupTarget } from './target/backup-target.js';

export interface RestoreOptions {
  /** The backup; undefined: the newest. */
  name?: string | undefined;
  /** Private keys. */
  identities: readonly string[];
  goOn?: () => void;
  onProgress?: (done: number, total: number) => void;
}

/** A backup that was read as a whole: nothing in it is damaged, and the key opens it. */
export interface OpenedBackup extends Backup {
  target: BackupTarget;
  decipher: Decipher;
  /** Those of the newest state of the target, and not of the moment of the backup. */
  erasures: Erasure[];
  /** SECRET of the original; undefined: the backup does not have it. */
  secret: string | undefined;
}

export interface RestoreInto {
  /** The address of the database, which exists, without a pooler in transaction mode in between. */
  url: string;
  files: FileStore;
  /**
   * Makes the database usable: called when rows and files are there, while no other process can start on it. It erases the people of
   * `erasures` again.
   */
  prepare: (erasures: readonly Erasure[]) => Promise<void>;
}

/**
 * Reads a whole backup before anything is written anywhere.
 * @throws {BackupRefused}
 */
export async function openBackup(
  target: BackupTarget,
  { name, identities, goOn = () => undefined, onProgress }: RestoreOptions,
): Promise<OpenedBackup> {
  const backup = await readBackup(target, name ?? (await newestAt(target)));
  assertKnown(backup);
  const { recipients, tables, files, secret } = backup.manifest;
  const decipher = decipherWith(recipients, identities);
  const erasures = await erasuresAt(target);
  const pieces = [
    ...(secret === null ? [] : [secret]),
    ...tables.flatMap((table) => table.pieces),
    ...files.map(({ piece }) => piece),
  ];
  for (const [done, piece] of pieces.entries()) {
    goOn();
    const bytes = await readPiece(target, piece);
    if (done === 0) await decipher.decrypt(bytes);
    onProgress?.(done + 1, pieces.length);
  }
  const kept = secret && String(Buffer.from(await decipher.decrypt(await readPiece(target, secret))));
  return { ...backup, target, decipher, erasures, secret: kept ?? undefined };
}

/**
 * Restores a backup into an empty database and a store of files. If it ends early, no process of the product starts on the database until
 * another restore has ended.
 * @throws {BackupRefused}
 */
export async function restoreBackup(
  { target, decipher, manifest, erasures }: OpenedBackup,
  into: RestoreInto,
  goOn: () => void = () => undefined,
): Promise<void> {
  await onPatientConnection(into.url, async (client) => {
    await takeBackupLock(client);
    if (!(await isHalfRestored(client)) && !(await isEmpty(client)))
      throw new BackupRefused(
        'La base de données n’est pas vide : une sauvegarde ne se restaure que dans une base neuve. Indiquez-en une autre par DATA_DIR ou DATABASE_URL.',
      );
    await beginRestore(client);
    await dropEverything(client);
    await migrate(into.url, { upTo: manifest.migrations.at(-1) });
    goOn();
    await load(client, target, decipher, manifest.tables, goOn);
    await migrate(into.url);
    // A name of its own for queue and search index, so that the copy takes no job of its original.
    await renewIdentifier(client);
    await holdMails(client);
    await restoreFiles(target, decipher, manifest.files, into.files, goOn);
    await into.prepare(erasures);
    await endRestore(client);
  });
}

async function newestAt(target: BackupTarget): Promise<string> {
  const names = await backupsAt(target);
  const newest = names.at(-1);
  if (newest === undefined)
    throw new BackupRefused(`Il n’y a pas de sauvegarde complète dans ${target.address}.`, 'target');
  const installations = new Set(names.map((name) => name.split('/')[0]));
  if (installations.size > 1)
    throw new BackupRefused(
      `Il y a dans ${target.address} les sauvegardes de plusieurs installations : nommez-en une, comme ${newest}.`,
    );
  return newest;
}

/** @throws {BackupRefused} if the backup has migrations that this version does not know */
function assertKnown({ name, manifest }: Backup): void {
  const known = migrations.map((migration) => migration.name as string);
  if (manifest.migrations.some((migration, place) => known[place] !== migration))
    throw new BackupRefused(
      `La sauvegarde ${name} a été faite par une autre version de Passerelle, plus récente que celle-ci (${manifest.migrations.at(-1)}) : restaurez-la avec cette version.`,
    );
}

/**
 * Loads all rows in one transaction. The foreign keys are taken away and made again, which checks every row: so neither the order of the
 * tables nor a row that refers to a later one matters, and no right is needed that an owner of the database lacks.
 */
async function load(
  client: pg.Client,
  target: BackupTarget,
  decipher: Decipher,
  tables: readonly CopiedTable[],
  goOn: () => void,
): Promise<void> {
  await client.query('BEGIN');
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  const setTriggers = await triggersOf(client);
  await setTriggers('off');
  for (const table of tables) {
    goOn();
    await loadTable(client, target, decipher, table);
  }
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  await setTriggers('as they were');
  await setSequences(client);
  await client.query('COMMIT');
  await client.query('ANALYZE');
}

/** @returns switches all triggers of the product: what they once wrote is in the backup, and they must not write it twice */
async function triggersOf(client: pg.Client): Promise<(to: 'off' | 'as they were') => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; enabled: string }>(
    `SELECT tgrelid::regclass::text AS table, quote_ident(tgname) AS name,
       CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END AS enabled
     FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
     WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgenabled <> 'D'`,
  );
  return async (to) => {
    for (const { table, name, enabled } of rows)
      await client.query(`ALTER TABLE ${table} ${to === 'off' ? 'DISABLE' : enabled} TRIGGER ${name}`);
  };
}

async function loadTable(
  client: pg.Client,
  target: BackupTarget,
  decipher: Decipher,
  table: CopiedTable,
): Promise<void> {
  const name = pg.escapeIdentifier(table.name);
  // Rows that a migration has written: the backup has them too.
  const { rows: some } = await client.query(`SELECT FROM ${name} LIMIT 1`);
  if (some.length > 0) await client.query(`DELETE FROM ${name}`);
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const into = client.query(copyFrom(`COPY ${name} (${columns}) FROM STDIN`));
  await pipeline(Readable.from(readRows(target, decipher, table)), into);
  if (into.rowCount !== table.rows)
    throw new BackupRefused(
      `${table.name} a ${into.rowCount} lignes, et la sauvegarde en annonce ${table.rows}.`,
      'damaged',
    );
}

/** Sequences go on behind the highest number. */
async function setSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT pg_class.oid::regclass::text AS sequence, refobjid::regclass::text AS table, quote_ident(attname) AS column
     FROM pg_class JOIN pg_depend ON classid = 'pg_class'::regclass AND objid = pg_class.oid
       AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i')
     JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
     WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`,
  );
  for (const { sequence, table, column } of rows)
    await client.query(
      `SELECT setval($1::regclass, max(${column})) FROM ${table} HAVING max(${column}) IS NOT NULL`,
      [sequence],
    );
}
