import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '@passerelle/config';
import { findRunningPostgres, startEmbeddedPostgres } from '@passerelle/database';
import { startMailbox } from '@passerelle/mail';
import { CannotGoOn, codeOf } from '../processes/explain.js';
import type { Starting } from '../processes/run-until-stopped.js';
import { mailSamples } from './mail-samples.js';

/** The sub-folders of DATA_DIR. */
const postgresFolder = (settings: Settings): string => path.resolve(settings.dataDir, 'postgres');
const mailboxFolder = (settings: Settings): string => path.resolve(settings.dataDir, 'mailbox');

/**
 * Starts PostgreSQL in the data folder and writes its address into the settings, unless the settings name a database.
 */
export async function settleDatabase(settings: Settings, { closers, fail }: Starting): Promise<void> {
  if (settings.databaseUrl !== undefined) return;
  const postgres = await startEmbeddedPostgres({
    folder: postgresFolder(settings),
    // Nothing works without PostgreSQL, so the process ends, and a supervisor can restart it.
    onExit: (sentence) => fail(new CannotGoOn(sentence)),
  });
  closers.add('PostgreSQL', () => postgres.stop());
  settings.databaseUrl = postgres.url('passerelle');
}

/**
 * Joins the PostgreSQL of a product that already runs on this data folder, or starts one.
 * @returns whether PostgreSQL was running. Then a worker usually runs as well
 */
export async function joinDatabase(settings: Settings, starting: Starting): Promise<boolean> {
  if (settings.databaseUrl !== undefined) return true;
  const running = await findRunningPostgres(postgresFolder(settings));
  if (running === undefined) {
    await settleDatabase(settings, starting);
    return false;
  }
  settings.databaseUrl = running.url('passerelle');
  return true;
}

/** Starts the local mailbox unless the settings name a mail server. @returns the address of its page */
export async function settleMail(settings: Settings, { closers }: Starting): Promise<string | undefined> {
  if (settings.smtpUrl !== undefined) return undefined;
  const mailbox = await startMailbox({
    folder: mailboxFolder(settings),
    port: settings.mailboxPort,
    samples: mailSamples,
  });
  closers.add('La boîte aux lettres', () => mailbox.stop());
  settings.smtpUrl = mailbox.smtpUrl;
  return mailbox.pageUrl;
}

/** The data folder, if it contains no data yet. undefined if it does, or if the settings name a database. */
export function newDataFolder(settings: Settings): string | undefined {
  const isNew = settings.databaseUrl === undefined && !existsSync(postgresFolder(settings));
  return isNew ? path.resolve(settings.dataDir) : undefined;
}

/**
 * Creates the data folder, if it will contain a database or a mailbox.
 * @throws {CannotGoOn} if the folder is not writable.
 */
export async function settleDataFolder(settings: Settings): Promise<void> {
  if (settings.databaseUrl === undefined || settings.smtpUrl === undefined) await makeDataFolder(settings);
}

/**
 * Creates the data folder, closed to other accounts, since it contains all data, and the secret that signs sessions.
 * @throws {CannotGoOn} if the folder is not writable.
 */
export async function makeDataFolder({ dataDir }: Settings): Promise<void> {
  try {
    await makeFolder(path.resolve(dataDir));
    await fs.access(dataDir, fs.constants.W_OK);
    await closeToOthers(path.resolve(dataDir));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotGoOn(
      `On ne peut pas écrire dans le dossier de données ${path.resolve(dataDir)} (${reason}) : indiquez-en un autre par DATA_DIR.`,
    );
  }
}

/** Names of the product's files and folders in its data folder. */
const ours = ['postgres', 'mailbox', 'files', 'secret', 'demo-accounts.json'];

/**
 * Closes a data folder that was made open, by hand or by an earlier version. A folder with other files stays as it
 * is, since it may be a home, or all of /var.
 */
async function closeToOthers(folder: string): Promise<void> {
  // Under root, PostgreSQL runs as another account, which must be able to pass through the folder.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  const others = (await fs.readdir(folder)).filter((name) => !ours.some((own) => name.startsWith(own)));
  if (others.length > 0 || ((await fs.stat(folder)).mode & 0o777) === mode) return;
  try {
    await fs.chmod(folder, mode);
  } catch (error) {
    // A writable folder that belongs to another account, such as a mounted one.
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

/**
 * Creates a folder and its parents. Node's recursive mkdir never ends below a folder that accepts no others, such as
 * /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  if (!existsSync(path.dirname(folder))) await makeFolder(path.dirname(folder));
  try {
    await fs.mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await fs.stat(folder)).isDirectory()) throw error;
  }
}
