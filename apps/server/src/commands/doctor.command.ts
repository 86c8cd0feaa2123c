import { MailReaches } from '@passerelle/accounts';
import { languages, readSettings, sessionUrlOf, type Settings, SystemClock } from '@passerelle/config';
import {
  assertSchemaFits,
  assertSecretFits,
  assertServerFits,
  assertSessions,
  Database,
  hasSecret,
  onOneConnection,
  refusalInWords,
  schemaState,
  serverFacts,
} from '@passerelle/database';
import { scannerOf, storeOf } from '@passerelle/files';
import { Mailer } from '@passerelle/mail';
import { encoderOf, EncoderUnavailable, ModelFileEncoder } from '@passerelle/meaning';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import {
  checkAntivirus,
  checkClock,
  checkFiles,
  checkMailServer,
  checkRedis,
  lacksInLegalNotice,
} from '../checks/index.js';
import { joinDatabase, keptSecret, newDataFolder } from '../installation/index.js';
import { sentences } from '../server.sentences.js';
import { type CallingProcess, CannotGoOn, explain, runUntilToldToStop } from '../processes/index.js';
import { INTERRUPTED } from './run-command.js';

/**
 * Checks one thing.
 * @returns a sentence on its good state.
 * @throws the problem
 */
type Check = (settings: Settings) => Promise<string>;

const inFrench = (sentence: Sentence): string => sentenceIn(sentence, languages[0]);

/**
 * Checks everything in the settings and prints a sentence about each, without changing anything.
 * @returns the exit code: 1 if there is a problem
 */
export function doctor(caller: CallingProcess): Promise<number> {
  return runUntilToldToStop(
    async (starting) => {
      const settings = readSettings(caller.env);
      let isWell = true;
      const look = async (what: string, check: Check): Promise<boolean> => {
        try {
          caller.stdout.write(`bon         ${what} : ${await check(settings)}\n`);
          return true;
        } catch (error) {
          isWell = false;
          caller.stdout.write(`à corriger  ${what} : ${explain(error) ?? String(error)}\n`);
          return false;
        } finally {
          starting.goOn();
        }
      };
      const reach: Check = async () => {
        const folder = newDataFolder(settings);
        if (folder !== undefined)
          throw new CannotGoOn(`il n’y en a pas encore dans ${folder} ; « npm start » l’y crée.`);
        await joinDatabase(settings, starting);
        return server(settings);
      };
      if (await look('Base de données', reach)) {
        await look('Connexions', sessions);
        if (await look('Migrations', schema)) {
          await look('Secret', secret);
          await look('Destinataires', reached);
          if (settings.embeddings !== 'off') await look('Vecteurs', vectors);
        }
        await look('Horloge', clock);
      }
      if (settings.redisUrl !== undefined) await look('Redis', redis);
      await look('Sens des textes', encoder);
      await look('Fichiers', files);
      if (settings.clamdUrl !== undefined) await look('Antivirus', antivirus);
      await look('Mails', mailServer);
      const unsaid = lacksInLegalNotice(settings).map((name) => `${name} manque`);
      if (unsaid.length > 0)
        caller.stdout.write(
          `à compléter Mentions légales : ${unsaid.join(' et ')} ; la loi veut que le site dise qui le publie et qui l’héberge.\n`,
        );
      starting.end(isWell ? 0 : 1);
    },
    caller,
    { interrupted: INTERRUPTED },
  );
}

const server: Check = (settings) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    const facts = await serverFacts(client);
    assertServerFits(facts);
    return `PostgreSQL ${facts.version}, en UTF-8, avec ses extensions.`;
  }).catch((error: unknown) => {
    throw refusalInWords(error);
  });

const sessions: Check = async (settings) => {
  await assertSessions(settings);
  return 'les verrous et les notifications de PostgreSQL y tiennent.';
};

const schema: Check = (settings) =>
  onOneConnection(
    sessionUrlOf(settings),
    async (client) => assertSchemaFits(await schemaState(client)) ?? 'toutes ont été faites.',
  );

const secret: Check = async (settings) => {
  const given = settings.secret ?? (await keptSecret(settings));
  return onOneConnection(sessionUrlOf(settings), async (client) => {
    const isKnown = await hasSecret(client);
    if (given === undefined) {
      if (!isKnown) return 'aucun encore ; le premier démarrage en crée un, ou prend SECRET.';
      throw new CannotGoOn('SECRET manque, et cette base de données a le sien.');
    }
    await assertSecretFits(
      client,
      { secret: given, previousSecrets: settings.previousSecrets },
      { keep: false },
    );
    return isKnown
      ? 'c’est celui de cette base de données.'
      : 'la base de données n’en connaît aucun encore ; elle retient celui du premier démarrage.';
  });
};

const clock: Check = (settings) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return inFrench(checkClock(new SystemClock().now(), rows[0]?.now ?? new Date(0)));
  });

/** How many addresses mails reach: addresses that no longer exist are no problem of the installation. */
const reached: Check = (settings) =>
  Database.use(sessionUrlOf(settings), async (database) =>
    inFrench(sentences.reach(await new MailReaches(database, new SystemClock()).count())),
  );

const redis: Check = async ({ redisUrl = '' }) => inFrench(await checkRedis(redisUrl));

const encoder: Check = async (settings) => {
  const model = encoderOf(settings);
  if (model.isOff)
    return 'EMBEDDINGS=off : les besoins et les profils sont rapprochés par leurs mots et leurs étiquettes.';
  try {
    await model.encode(['Garder un enfant le mercredi'], 'need');
  } catch (error) {
    if (!(error instanceof EncoderUnavailable)) throw error;
    throw new CannotGoOn(
      `rien ne peut être lu (${error.message}) ; d’ici là, les besoins et les profils sont rapprochés par leurs mots et leurs étiquettes.`,
    );
  } finally {
    if (model instanceof ModelFileEncoder) await model.onApplicationShutdown();
  }
  return `le modèle ${model.model} répond.`;
};

/** The workers' report: how many texts lack a vector, and why, if the workers' encoder fails although ours works. */
const vectors: Check = (settings) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    const { rows } = await client.query<{ problem: string | null; needs: number; solvers: number }>(
      `SELECT problem, needs_lacking AS needs, solvers_lacking AS solvers FROM encoder_state
       WHERE model = $1 AND seen_at > now() - interval '10 minutes'`,
      [encoderOf(settings).model],
    );
    const [state] = rows;
    if (state === undefined) return 'aucun worker n’en a rien dit depuis dix minutes.';
    const { problem, needs, solvers } = state;
    if (problem !== null)
      throw new CannotGoOn(`les workers n’en calculent aucun (${problem}). Il en manque ${needs + solvers}.`);
    return needs + solvers === 0
      ? 'chaque besoin publié et chaque profil a le sien.'
      : `les workers calculent ceux qui manquent (besoins : ${needs}, profils : ${solvers}).`;
  });

const files: Check = async (settings) => inFrench(await checkFiles(storeOf(settings), settings));

const antivirus: Check = async (settings) => inFrench(await checkAntivirus(scannerOf(settings)));

const mailServer: Check = async ({ smtpUrl, mailFrom }) => {
  if (smtpUrl === undefined) return 'sans SMTP_URL, ils restent sur cette machine, dans une boîte locale.';
  const mailer = new Mailer({ smtpUrl, from: mailFrom });
  try {
    return inFrench(await checkMailServer(mailer));
  } finally {
    mailer.onApplicationShutdown();
  }
};
