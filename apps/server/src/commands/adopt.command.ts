import { sessionUrlOf, SystemClock } from '@passerelle/config';
import {
  assertDatabaseFits,
  Database,
  installationName,
  mailsHeldSince,
  onOneConnection,
  releaseMails,
  renewIdentifier,
  takeSecret,
} from '@passerelle/database';
import { askErasuresAgain } from '@passerelle/personal-data';
import { makeSecret, storedSecret } from '../installation/settle-secret.js';
import { CannotGoOn } from '../processes/explain.js';
import type { CallingProcess } from '../processes/product-logger.js';
import { runUntilStopped } from '../processes/run-until-stopped.js';
import { INTERRUPTED, openDatabase } from './run-command.js';

/**
 * Makes the database of the settings an installation of its own, with its own queue and search index, and with the secret
 * of the settings. For a copy, and for a secret that is lost or known to others. A copy made by `restore` is already on its own: its mails are
 * released. Prints the name of the installation.
 * @param options.secretOnly only replaces the secret, and keeps the installation
 * @returns the exit code
 */
export function adopt(caller: CallingProcess, { secretOnly }: { secretOnly: boolean }): Promise<number> {
  return runUntilStopped(
    async (starting) => {
      const { settings, isOurs } = await openDatabase(caller, starting, { onExisting: true });
      await assertDatabaseFits(settings);
      const secret =
        settings.secret ??
        (await storedSecret(settings)) ??
        (isOurs ? await makeSecret(settings) : undefined);
      if (secret === undefined)
        throw new CannotGoOn('SECRET manque : c’est celui que la base de données prendra.');
      // Before the mails leave, and with them the erasures that wait.
      if (!secretOnly && (await onOneConnection(sessionUrlOf(settings), mailsHeldSince)) !== undefined)
        await Database.use(sessionUrlOf(settings), (database) =>
          askErasuresAgain(database, new SystemClock().now(), settings.erasureDays),
        );
      const { isReplaced, areReleased } = await onOneConnection(sessionUrlOf(settings), async (client) => {
        const wereHeld = !secretOnly && (await releaseMails(client));
        if (!secretOnly && !wereHeld) await renewIdentifier(client);
        return { isReplaced: await takeSecret(client, secret), areReleased: wereHeld };
      });
      const installation = await Database.use(sessionUrlOf(settings), installationName);
      if (areReleased) caller.stderr.write(`${mailsReleased}\n`);
      else if (!secretOnly) caller.stderr.write(`${copyAdopted}\n`);
      if (isReplaced) caller.stderr.write(`${secretReplaced}\n`);
      caller.stdout.write(`${JSON.stringify({ installation, secretReplaced: isReplaced })}\n`);
      starting.end(0);
    },
    caller,
    { interrupted: INTERRUPTED },
  );
}

const copyAdopted =
  'Cette base a maintenant une file d’attente et un index de recherche à elle : redémarrez l’API et les workers qui s’en servent. Ce qui restait à envoyer partira aussi d’ici ; pour un simple essai, indiquez d’abord par SMTP_URL un serveur qui n’envoie rien.';
const mailsReleased =
  'Les mails de cette copie partent de nouveau, dans la minute. Ce que les gens n’ont plus à savoir n’est pas envoyé.';
const secretReplaced =
  'La base a pris ce SECRET : tout le monde est déconnecté, et les liens de désinscription déjà envoyés ne valent plus. Refaites l’index de recherche par « npm run -s cli -- rebuild search », puis redémarrez l’API et les workers.';
