import fs from 'node:fs/promises';
import path from 'node:path';
import { MailDeliverabilityService } from '@passerelle/accounts';
import { BackupsService, cipherFor, targetOf } from '@passerelle/backup';
import {
  isPublic,
  languages,
  misspeltSettings,
  sessionUrlOf,
  type Settings,
  SystemClock,
} from '@passerelle/config';
import {
  assertExtensionsThere,
  assertSchemaFits,
  assertSecretFits,
  assertServerFits,
  assertSessions,
  assertWhole,
  Database,
  hasRoom,
  hasSecret,
  mailsHeldSince,
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
  checkIdentityProvider,
  checkMailServer,
  checkRedis,
  checkSpace,
  lacksInLegalNotice,
  ToMend,
} from '../administration/checks.js';
import { assertNoDemoOnOpenSite } from '../demo/demo-on-open-site.js';
import { joinDatabase, newDataFolder } from '../installation/embedded-services.js';
import { storedSecret } from '../installation/settle-secret.js';
import { CannotGoOn, codeOf } from '../processes/explain.js';
import type { Starting } from '../processes/run-until-stopped.js';
import { sentences } from '../server.sentences.js';
import { ports } from './ports.js';

/** Whether the data folder is a folder in which this account may read and write, or can be created. */
export const dataFolder: Check = async ({ settings, isEmbedded }) => {
  const { dataDir, secret, smtpUrl, s3 } = settings;
  const folder = path.resolve(dataDir);
  if (!isEmbedded && secret !== undefined && smtpUrl !== undefined && s3 !== undefined)
    return 'rien n’y est gardé : les réglages nomment des serveurs pour tout.';
  try {
    const found = await fs.stat(folder);
    if (!found.isDirectory())
      throw new CannotGoOn(`DATA_DIR (${folder}) n’est pas un dossier : indiquez-en un.`);
    await fs.access(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return `ce compte peut lire et écrire dans ${folder}.`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return `${folder} n’existe pas encore.`;
    if (codeOf(error) === 'ENOTDIR')
      throw new CannotGoOn(
        `DATA_DIR (${folder}) est sous un fichier, et non sous un dossier : indiquez-en un autre.`,
      );
    if (error instanceof CannotGoOn) throw error;
    throw new CannotGoOn(
      `ce compte ne peut pas lire et écrire dans ${folder} (${codeOf(error)}) : donnez-lui-en le droit, ou indiquez un autre dossier par DATA_DIR.`,
    );
  }
};

/** What the checks are about. */
export interface Examined {
  settings: Settings;
  /** The variables that the settings were read from. */
  env: Readonly<Record<string, string | undefined>>;
  starting: Starting;
  /**
   * Whether the settings name no database, so that it is in the data folder. Stored, since joining it writes its
   * address into the settings.
   */
  isEmbedded: boolean;
  /** Whether the product was running on the data folder. Known once the database was checked. */
  productRuns: boolean;
}

/**
 * Checks one thing.
 * @returns a sentence on its good state.
 * @throws the problem
 */
export type Check = (examined: Examined) => Promise<string>;

export interface NamedCheck {
  id: string;
  what: string;
  check: Check;
  /** Checks without whose good state this one cannot be made. */
  needs?: readonly string[];
  /** Checks that come before this one, with any results. */
  after?: readonly string[];
  /** Whether a problem leaves the installation usable. */
  isReminder?: boolean;
  /** Whether it has no time limit. */
  isSlow?: boolean;
}

/** All checks for these settings, in the order of their reports. */
export function checksFor({ settings, isEmbedded }: Pick<Examined, 'settings' | 'isEmbedded'>): NamedCheck[] {
  const database = { needs: ['database'] };
  const tables = { needs: ['migrations'] };
  const checks: (NamedCheck | false)[] = [
    { id: 'variables', what: 'Variables', check: variables },
    { id: 'data_folder', what: 'Dossier de données', check: dataFolder },
    { id: 'disk', what: 'Place sur le disque', check: space },
    {
      id: 'database',
      what: 'Base de données',
      check: reach,
      isSlow: isEmbedded,
      ...(isEmbedded && { needs: ['data_folder'] }),
    },
    { id: 'writes', what: 'Écritures', check: writes, ...database },
    { id: 'sessions', what: 'Connexions', check: sessions, ...database },
    { id: 'migrations', what: 'Migrations', check: schema, ...database },
    { id: 'secret', what: 'Secret', check: secret, ...tables },
    { id: 'recipients', what: 'Destinataires', check: reached, ...tables },
    settings.embeddings !== 'off' && { id: 'vectors', what: 'Vecteurs', check: vectors, ...tables },
    { id: 'demo', what: 'Comptes de démonstration', check: demo, ...tables },
    { id: 'clock', what: 'Horloge', check: clock, ...database },
    settings.redisUrl !== undefined && { id: 'redis', what: 'Redis', check: redis },
    { id: 'meaning', what: 'Sens des textes', check: encoder },
    { id: 'files', what: 'Fichiers', check: files },
    settings.clamdUrl !== undefined && { id: 'antivirus', what: 'Antivirus', check: antivirus },
    settings.openId !== undefined && {
      id: 'identity_provider',
      what: 'Service d’identité',
      check: identityProvider,
    },
    { id: 'mails', what: 'Mails', check: mailServer },
    { id: 'held_mails', what: 'Mails retenus', check: heldMails, isReminder: true, ...tables },
    {
      id: 'backups',
      what: 'Sauvegardes',
      check: backups,
      isReminder: settings.backup.to === undefined,
      ...tables,
    },
    settings.replyDomain !== undefined && { id: 'replies', what: 'Réponses par mail', check: replies },
    { id: 'ports', what: 'Ports', check: ports, after: ['database'] },
    { id: 'legal_notice', what: 'Mentions légales', check: legalNotice, isReminder: true },
  ];
  return checks.filter((check) => check !== false);
}

const inFrench = (sentence: Sentence): string => sentenceIn(sentence, languages[0]);

const variables: Check = async ({ env }) => {
  const misspelt = misspeltSettings(env).map(({ name, meant }) => `${name} (${meant} ?)`);
  if (misspelt.length > 0)
    throw new CannotGoOn(
      `aucun réglage ne s’appelle ainsi : ${misspelt.join(', ')}. Corrigez le nom, ou retirez la variable.`,
    );
  return 'aucune n’a un nom presque juste.';
};

const space: Check = async ({ settings }) => inFrench(await checkSpace(settings));

const reach: Check = async (examined) => {
  const { settings, starting } = examined;
  const folder = newDataFolder(settings);
  if (folder !== undefined)
    throw new CannotGoOn(`il n’y en a pas encore dans ${folder} ; « npm start » l’y crée.`);
  examined.productRuns = await joinDatabase(settings, starting);
  return server(examined);
};

const writes: Check = ({ settings }) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    if (!(await hasRoom(client))) throw new ToMend(sentences.databaseDiskFull());
    return inFrench(sentences.databaseHasRoom());
  });

const demo: Check = async ({ settings, env }) => {
  await assertNoDemoOnOpenSite(settings, env);
  return 'aucun n’est ouvert à des inconnus sans que DEMO=yes le dise.';
};

/** Mails whose sender and answers have unrelated domains look forged (DMARC). */
const replies: Check = async ({ settings: { replyDomain = '', mailFrom } }) => {
  const from = /@([^>@]+)>$/.exec(mailFrom)?.[1]?.toLowerCase() ?? '';
  if (replyDomain !== from && !replyDomain.endsWith(`.${from}`))
    throw new CannotGoOn(
      `REPLY_DOMAIN (${replyDomain}) n’est pas sous le domaine de MAIL_FROM (${from}) : les serveurs d’en face refuseraient nos mails. Prenez un nom comme reponse.${from}.`,
    );
  return `elles arrivent à ${replyDomain}, sous le domaine de MAIL_FROM.`;
};

const legalNotice: Check = async ({ settings }) => {
  const unsaid = lacksInLegalNotice(settings).map((name) => `${name} manque`);
  if (unsaid.length > 0)
    throw new CannotGoOn(
      `${unsaid.join(' et ')} ; la loi veut que le site dise qui le publie et qui l’héberge.`,
    );
  return 'rien n’y manque.';
};

const server: Check = ({ settings }) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    const facts = await serverFacts(client);
    assertServerFits(facts);
    await assertWhole(client);
    return `PostgreSQL ${facts.version}, en UTF-8, avec ses extensions.`;
  }).catch((error: unknown) => {
    throw refusalInWords(error);
  });

const sessions: Check = async ({ settings }) => {
  await assertSessions(settings);
  return 'les verrous et les notifications de PostgreSQL y tiennent.';
};

const schema: Check = ({ settings }) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    const remark = assertSchemaFits(await schemaState(client));
    assertExtensionsThere(await serverFacts(client));
    return remark ?? 'toutes ont été faites.';
  });

const secret: Check = async ({ settings }) => {
  const given = settings.secret ?? (await storedSecret(settings));
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

const clock: Check = ({ settings }) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return inFrench(checkClock(new SystemClock().now(), rows[0]?.now ?? new Date(0)));
  });

/** How many addresses receive mails. Addresses that no longer exist are no problem of the installation. */
const reached: Check = ({ settings }) =>
  Database.use(sessionUrlOf(settings), async (database) =>
    inFrench(sentences.reach(await new MailDeliverabilityService(database, new SystemClock()).count())),
  );

const heldMails: Check = ({ settings }) =>
  onOneConnection(sessionUrlOf(settings), async (client) => {
    if ((await mailsHeldSince(client)) === undefined) return 'aucun.';
    throw new CannotGoOn(`${inFrench(sentences.mailsHeld())} ${inFrench(sentences.mailsHeldAdvice())}`);
  });

const backups: Check = async ({ settings }) => {
  const target = targetOf(settings);
  cipherFor(settings.backup.recipients);
  // Whether the place answers, and accepts the key.
  await target?.get('erasures.jsonl');
  const {
    isSet,
    everyHours = null,
    last,
    failure,
    isLate,
  } = await Database.use(sessionUrlOf(settings), (database) =>
    new BackupsService(database, settings, new SystemClock(), storeOf(settings)).state(),
  );
  if (failure !== undefined)
    throw new CannotGoOn(
      `${inFrench(sentences.backupFailed())} ${inFrench(sentences.backupFailedAdvice({ failure }))}`,
    );
  if (isLate && last !== undefined)
    throw new CannotGoOn(
      `${inFrench(sentences.backupLate({ hours: last.ageHours }))} ${inFrench(sentences.backupLateAdvice())}`,
    );
  if (last !== undefined) return inFrench(sentences.backupsWell({ hours: last.ageHours, everyHours }));
  if (!isSet && isPublic(settings.publicUrl))
    throw new CannotGoOn(`${inFrench(sentences.backupNone())} ${inFrench(sentences.backupNoneAdvice())}`);
  return inFrench(sentences.backupsNotYet({ everyHours }));
};

const redis: Check = async ({ settings: { redisUrl = '' } }) => inFrench(await checkRedis(redisUrl));

const encoder: Check = async ({ settings }) => {
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
const vectors: Check = ({ settings }) =>
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

const files: Check = async ({ settings }) => inFrench(await checkFiles(storeOf(settings), settings));

const antivirus: Check = async ({ settings }) => inFrench(await checkAntivirus(scannerOf(settings)));

const identityProvider: Check = async ({ settings }) => inFrench(await checkIdentityProvider(settings));

const mailServer: Check = async ({ settings: { smtpUrl, mailFrom } }) => {
  if (smtpUrl === undefined) return 'sans SMTP_URL, ils restent sur cette machine, dans une boîte locale.';
  const mailer = new Mailer({ smtpUrl, from: mailFrom });
  try {
    return inFrench(await checkMailServer(mailer));
  } finally {
    mailer.onApplicationShutdown();
  }
};
