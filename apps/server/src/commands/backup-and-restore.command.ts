import { NestFactory } from '@nestjs/core';
import {
  BackupsService,
  type Erasure,
  openBackup,
  readIdentities,
  restoreBackup,
  sizeOf,
  targetOf,
} from '@passerelle/backup';
import { readSettings, sessionUrlOf, Settings, SystemClock } from '@passerelle/config';
import {
  assertDatabaseFits,
  assertServerCanBeUsed,
  createDatabaseIfMissing,
  Database,
  forgetSecret,
  hasSecret,
  onOneConnection,
  secretFits,
} from '@passerelle/database';
import { storeOf } from '@passerelle/files';
import { SearchIndexUpdater } from '@passerelle/finding';
import { ErasuresService } from '@passerelle/personal-data';
import { AppModule } from '../app.module.js';
import { checkFiles } from '../administration/checks.js';
import { bringUpToDate } from '../installation/prepare-database.js';
import { keepSecret, storedSecret } from '../installation/settle-secret.js';
import { CannotGoOn } from '../processes/explain.js';
import type { CallingProcess } from '../processes/product-logger.js';
import { runUntilStopped } from '../processes/run-until-stopped.js';
import { showProgress } from './progress.js';
import { INTERRUPTED, openDatabase } from './run-command.js';

/**
 * Makes a backup of the database and of the files, while the product runs or alone, and prints its name.
 * @param options.to instead of the place of the settings
 * @returns the exit code
 */
export function backUp(caller: CallingProcess, { to }: { to?: string }): Promise<number> {
  return runUntilStopped(
    async (starting) => {
      const { settings } = await openDatabase(caller, starting, { onExisting: true });
      const target = targetOf(settings, to);
      if (target === undefined)
        throw new CannotGoOn('Dites où sauvegarder : BACKUP_TO, ou --to, nomme un dossier ou un bucket.');
      await assertDatabaseFits(settings);
      await checkFiles(storeOf(settings), settings);
      settings.secret ??= await storedSecret(settings);
      const progress = showProgress(caller.stderr);
      const clock = new SystemClock();
      const made = await Database.use(
        sessionUrlOf(settings),
        (database) =>
          new BackupsService(database, settings, clock, storeOf(settings)).make(target, {
            goOn: starting.goOn,
            onProgress: (done, total) => progress.update(done, total),
          }),
        clock,
      ).finally(() => progress.stop());
      const { tables, files, filesMissing, recipients } = made.manifest;
      if (filesMissing > 0) caller.stderr.write(`${filesAreMissing(filesMissing)}\n`);
      if (recipients.length === 0) caller.stderr.write(`${keepTheSecret}\n`);
      const summary = {
        backup: made.name,
        to: target.address,
        rows: tables.reduce((sum, { rows }) => sum + rows, 0),
        files: files.length,
        bytes: sizeOf(made),
        encrypted: recipients.length > 0,
      };
      caller.stdout.write(`${JSON.stringify(summary)}\n`);
      starting.end(0);
    },
    caller,
    { interrupted: INTERRUPTED },
  );
}

const filesAreMissing = (count: number): string =>
  `${count === 1 ? 'Un fichier n’est pas' : `${count} fichiers ne sont pas`} dans la sauvegarde : leur contenu manque ou est abîmé.`;
const keepTheSecret =
  'Cette sauvegarde n’est pas chiffrée : elle n’a pas SECRET. Gardez-le à part (DATA_DIR/secret, ou votre réglage) : sans lui, une copie restaurée déconnecte tout le monde.';

export interface RestoreOptions {
  /** The backup; undefined: the newest. */
  name?: string | undefined;
  /** Instead of the place of the settings. */
  from?: string;
  /** A file of private keys. */
  identity?: string;
}

/**
 * Restores a backup into an empty database and the store of files of the settings. The copy sends no mail until it is adopted.
 * @returns the exit code
 */
export function restore(caller: CallingProcess, { name, from, identity }: RestoreOptions): Promise<number> {
  return runUntilStopped(
    async (starting) => {
      const target = targetOf(readSettings(caller.env), from);
      if (target === undefined)
        throw new CannotGoOn(
          'Dites où est la sauvegarde : BACKUP_TO, ou --from, nomme un dossier ou un bucket.',
        );
      const identities = identity === undefined ? [] : await readIdentities(identity);
      const progress = showProgress(caller.stderr);
      const { goOn } = starting;
      const opened = await openBackup(target, {
        name,
        identities,
        goOn,
        onProgress: (done, total) => progress.update(done, total),
      }).finally(() => progress.stop());
      // Only now is anything made.
      const { settings } = await openDatabase(caller, starting, { onExisting: false });
      await checkFiles(storeOf(settings), settings);
      await createDatabaseIfMissing(sessionUrlOf(settings));
      await assertServerCanBeUsed(settings);
      let secretIsKnown = false;
      const prepare = async (erasures: readonly Erasure[]): Promise<void> => {
        await bringUpToDate(settings);
        secretIsKnown = await settleRestoredSecret(settings, opened.secret);
        await eraseAgain(settings, erasures, goOn);
      };
      const url = sessionUrlOf(settings);
      const into = { url, files: storeOf(settings), prepare };
      await restoreBackup(opened, into, goOn);
      if (!secretIsKnown) caller.stderr.write(`${secretIsLost}\n`);
      caller.stderr.write(`${mailsAreHeld}\n`);
      const { tables, files, madeAt } = opened.manifest;
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      caller.stdout.write(`${JSON.stringify({ backup: opened.name, madeAt, rows, files: files.length })}\n`);
      starting.end(0);
    },
    caller,
    { interrupted: INTERRUPTED },
  );
}

/**
 * Keeps the secret of the backup, unless the settings or the data folder have one. The database forgets the fingerprint of another secret.
 * @returns whether the database has the secret of its original
 */
async function settleRestoredSecret(settings: Settings, restored: string | undefined): Promise<boolean> {
  settings.secret ??= await storedSecret(settings);
  if (settings.secret === undefined && restored !== undefined) {
    await keepSecret(settings, restored);
    settings.secret = restored;
  }
  return onOneConnection(sessionUrlOf(settings), async (client) => {
    if (!(await hasSecret(client))) return true;
    if (settings.secret !== undefined && (await secretFits(client, settings.secret))) return true;
    await forgetSecret(client);
    return false;
  });
}

/** Erases those whom the backup has brought back, and makes the search index, which is not in it. */
async function eraseAgain(settings: Settings, erasures: readonly Erasure[], goOn: () => void): Promise<void> {
  const app = await NestFactory.createApplicationContext(
    // Nothing is signed here, and the next start makes a secret if there is none.
    AppModule.withoutApi(
      Object.assign(new Settings(), { ...settings, secret: settings.secret ?? 'x'.repeat(32) }),
    ),
    { logger: false, abortOnError: false },
  );
  try {
    await app.get(ErasuresService).replayErasures(erasures.map(({ id }) => id));
    await app.get(SearchIndexUpdater).rebuild(() => goOn());
  } finally {
    await app.close();
  }
}

const secretIsLost =
  'La copie n’a pas le SECRET de l’original : au prochain démarrage elle en prend un autre, tout le monde se reconnecte, et les liens de désinscription déjà envoyés ne valent plus.';
const mailsAreHeld =
  'Cette copie n’envoie aucun mail. Si elle remplace l’original, libérez ses mails par « npm run -s cli -- adopt » ; si c’est un essai, laissez-les retenus.';
