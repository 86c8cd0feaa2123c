import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { Logger } from 'typeorm';

/** PostgreSQL has no room on its disk (SQLSTATE). */
const DISK_FULL = '53100';

export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as { code?: unknown }).code === DISK_FULL ||
    isDiskFull((error as { driverError?: unknown }).driverError) ||
    isDiskFull(error.cause));

/** Whether a statement of this process found the disk full, and nothing has been written since then. */
let wasFull = false;

/** Records disk-full errors of statements, and logs nothing, since the errors are logged where they are handled. */
export const noteFullDisk: Logger = {
  logQueryError: (error: string | Error) => {
    if (isDiskFull(error)) wasFull = true;
  },
  logQuery: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

/** Whether there is a reason to call `hasRoom`. */
export const wasDiskFull = (): boolean => wasFull;

/**
 * Whether PostgreSQL has room for a megabyte. It writes a temporary table and rolls back. With a full disk PostgreSQL
 * can still read, and write into its existing pages.
 * @param client without a transaction
 */
export async function hasRoom(client: Pick<pg.Client, 'query'>): Promise<boolean> {
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE room_to_write ON COMMIT DROP AS SELECT repeat('x', 1000) AS filler FROM generate_series(1, 1000)`,
    );
    wasFull = false;
    return true;
  } catch (error) {
    if (isDiskFull(error)) return false;
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

/**
 * Less room than this, in bytes, will soon be a problem, since PostgreSQL takes files of 16 MB, and people send files
 * of 10 MB.
 */
export const LITTLE_SPACE = 200 * 2 ** 20;

/** The free space of the present or future disk of a folder, in bytes. undefined: it cannot be read. */
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
