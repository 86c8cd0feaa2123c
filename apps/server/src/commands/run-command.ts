import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings, type Settings } from '@passerelle/config';
import { UnusableFile } from '@passerelle/imports';
import { InvalidInput } from '@passerelle/problems';
import { AppModule } from '../app.module.js';
import { joinDatabase, newDataFolder, settleDataFolder } from '../installation/embedded-services.js';
import { joinInstallation, prepareDatabase } from '../installation/prepare-database.js';
import { CannotGoOn, codeOf, explain } from '../processes/explain.js';
import type { CallingProcess } from '../processes/product-logger.js';
import { runUntilStopped, type Starting } from '../processes/run-until-stopped.js';

/** A database that a command has joined or started. */
interface OpenedDatabase {
  /** With the address of the database. */
  settings: Settings;
  /** Whether the database was just created, and is empty. */
  isNew: boolean;
  /** Whether the database is in the data folder, beside its secret. */
  isOurs: boolean;
  /** Whether the product runs on this database, so that its worker handles events at once. */
  productRuns: boolean;
}

/** Context of a command. */
export interface Opened extends Pick<OpenedDatabase, 'settings' | 'productRuns'> {
  app: INestApplicationContext;
  /** The calling process. Its input and outputs are those of the command. */
  caller: CallingProcess;
  /** Called between two steps of long work. Throws after a signal. */
  goOn: () => void;
}

/** A command. @returns false if something was refused, so that the exit code is 1. */
export type CommandWork = (opened: Opened) => Promise<boolean>;

/** An address where nobody listens. */
const NO_MAIL = 'smtp://127.0.0.1:1';
/** The exit code that shells expect after a Ctrl-C. */
export const INTERRUPTED = 130;

/**
 * Runs one command, beside a running product or alone, and always stops the parts that it started.
 * @param options.onExisting the command needs an existing database, since an empty one probably means that DATA_DIR
 * is missing
 * @returns the exit code
 */
export function runCommand(
  work: CommandWork,
  caller: CallingProcess,
  { onExisting = false } = {},
): Promise<number> {
  return runUntilStopped(
    async (starting) => {
      const { settings, isNew, isOurs, productRuns } = await openDatabase(caller, starting, { onExisting });
      if (isNew) await prepareDatabase(settings);
      await joinInstallation(settings, { stderr: caller.stderr, mayBeFirst: isOurs });
      starting.goOn();
      const app = await NestFactory.createApplicationContext(AppModule.withoutApi(settings), {
        logger: false,
        abortOnError: false,
      });
      starting.closers.add('L’application', () => app.close());
      starting.goOn();
      const accepted = await work({ app, settings, caller, productRuns, goOn: starting.goOn });
      starting.end(accepted ? 0 : 1);
    },
    caller,
    { explain: explainCommand, interrupted: INTERRUPTED },
  );
}

/**
 * Joins the database of the settings or of the data folder. Starts PostgreSQL there if none runs, and creates the
 * database if it is missing. Neither checks nor prepares it.
 * @param options.onExisting see `runCommand`
 */
export async function openDatabase(
  { env, stderr }: CallingProcess,
  starting: Starting,
  { onExisting }: { onExisting: boolean },
): Promise<OpenedDatabase> {
  const settings = readSettings(env);
  settings.processKind = 'command';
  const folder = newDataFolder(settings);
  if (folder !== undefined && onExisting) {
    throw new CannotGoOn(
      `Il n’y a pas de données de Passerelle dans ${folder} : indiquez leur dossier par la variable DATA_DIR, comme au démarrage.`,
    );
  }
  if (folder !== undefined) stderr.write(`Une nouvelle base est créée dans ${folder}.\n`);
  // Commands send no mails. A worker handles the events that they record.
  settings.smtpUrl ??= NO_MAIL;
  await settleDataFolder(settings);
  const isOurs = settings.databaseUrl === undefined;
  const productRuns = await joinDatabase(settings, starting);
  starting.goOn();
  return { settings, isNew: folder !== undefined, isOurs, productRuns };
}

function explainCommand(error: unknown): string | undefined {
  if (error instanceof UnusableFile) return error.message;
  if (error instanceof InvalidInput)
    return error.fields.map(({ field, message }) => `${field} : ${message}`).join('\n');
  if (codeOf(error) === 'EPIPE') return 'Plus personne ne lit la sortie : arrêt.';
  return explain(error);
}
