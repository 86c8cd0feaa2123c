import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '@passerelle/config';
import { DataFolderDamaged, DataFolderInUse, findRunningPostgres, PortTaken, startEmbeddedPostgres } from '@passerelle/database';
import { startMailbox } from '@passerelle/mail';
import type { Starting } from './until-told-to-stop.js';

/** The sub-folders of DATA_DIR. */
export const postgresFolder = (settings: Settings): string => path.resolve(settings.dataDir, 'postgres');
const mailboxFolder = (settings: Settings): string => path.resolve(settings.dataDir, 'mailbox');
const secretFile = (settings: Settings): string => path.resolve(settings.dataDir, 'secret');

/** Starts PostgreSQL under the data folder unless the settings name another; the settings then say where it is. */
export async function settleDatabase(settings: Settings, { closers }: Pick<Starting, 'closers'>): Promise<void> {
  if (settings.databaseUrl !== undefined) return;
  await fs.mkdir(settings.dataDir, { recursive: true });
  const postgres = await startEmbeddedPostgres({ folder: postgresFolder(settings) });
  closers.add('PostgreSQL', () => postgres.stop());
  settings.databaseUrl = postgres.url('passerelle');
}

/**
 * Joins the PostgreSQL of a product that runs on this data folder, or starts it.
 * @returns whether somebody else runs it, and with it, as a rule, a worker.
 */
export async function joinDatabase(settings: Settings, starting: Pick<Starting, 'closers'>): Promise<boolean> {
  if (settings.databaseUrl !== undefined) return true;
  const running = await findRunningPostgres(postgresFolder(settings));
  if (running === undefined) {
    await settleDatabase(settings, starting);
    return false;
  }
  settings.databaseUrl = running.url('passerelle');
  return true;
}

/** Starts the local mailbox unless the settings name a mail server. @returns the address of its page, if any. */
export async function settleMail(settings: Settings, { closers }: Starting): Promise<string | undefined> {
  if (settings.smtpUrl !== undefined) return undefined;
  const mailbox = await startMailbox({ folder: mailboxFolder(settings), port: settings.mailboxPort });
  closers.add('The mailbox', () => mailbox.stop());
  settings.smtpUrl = mailbox.smtpUrl;
  return mailbox.pageUrl;
}

/** Reads the secret of this installation, made at its first start, unless the settings give one. */
export async function settleSecret(settings: Settings): Promise<void> {
  if (settings.secret !== undefined) return;
  await fs.mkdir(settings.dataDir, { recursive: true });
  const file = secretFile(settings);
  try {
    // `wx`: of two processes that start together only one writes.
    await fs.writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  settings.secret = await fs.readFile(file, 'utf8');
}

/** The sentence for an expected failure of what runs beside the product. */
export function explainEmbeddedFailure(error: unknown): string | undefined {
  const expected = [DataFolderDamaged, DataFolderInUse, PortTaken];
  return expected.some((kind) => error instanceof kind) ? (error as Error).message : undefined;
}
