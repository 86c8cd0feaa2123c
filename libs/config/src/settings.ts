import { isIP } from 'node:net';
import { z } from 'zod';
import { isPublic } from './is-public.js';
import { mistakesOfOpenId, openIdOf, type OpenIdSettings } from './open-id-settings.js';
import { orleans, type Place, readPlace, WrongPlace } from './place/index.js';

/** The kind of this process, set by each entry of the server. It decides how long the process waits for the database. */
export type ProcessKind = 'all in one' | 'api' | 'worker' | 'command';

export interface BackupSettings {
  /** A folder, or the address of a bucket; undefined: the settings name none. */
  to: string | undefined;
  region: string;
  keyId: string | undefined;
  key: string | undefined;
  /** Public keys of age; none: backups are not encrypted. */
  recipients: string[];
  /** undefined: backups are made by the command only. */
  everyHours: number | undefined;
  keep: number;
}

/** All settings from the environment, parsed once. Injected where needed. */
export class Settings {
  /** Given by the entry and not by the environment. */
  processKind: ProcessKind = 'all in one';
  /** Port and address of the HTTP server. */
  port: number;
  host: string;
  /** The address of the product: the root of every link in a mail. No trailing slash. */
  publicUrl: string;
  /** The proxies whose `X-Forwarded-For` is trusted: addresses, networks, or names that Fastify knows. */
  trustedProxies: string[];
  /** Folder of the embedded database, the local mailbox and generated secrets. */
  dataDir: string;
  /** An external PostgreSQL. undefined: the embedded one, under `dataDir`. */
  databaseUrl: string | undefined;
  /** The same database without a pooler in between. undefined: `databaseUrl` has no pooler. See `sessionUrlOf`. */
  databaseDirectUrl: string | undefined;
  databasePoolSize: number;
  /** How many seconds an API continues to answer after a request to stop. undefined: the entry's own default. */
  drainSeconds: number | undefined;
  /** Port on which a worker reports its health. undefined: none. */
  healthPort: number | undefined;
  /** A Redis for the job queue. undefined: the queue is in PostgreSQL. */
  redisUrl: string | undefined;
  /** The prefix of every key in that Redis. The name of the installation follows it. */
  redisPrefix: string;
  /** A Meilisearch server for the search, and its key. undefined: PostgreSQL searches. */
  meiliUrl: string | undefined;
  meiliKey: string | undefined;
  /** Encoder of the meaning of texts: the model that comes with the product, a server, or none. */
  embeddings: 'bundled' | 'off' | { url: string; model: string; key: string | undefined };
  /** Storage of people's files, instead of `dataDir`: an S3-compatible storage, by the address of its bucket. */
  s3: { url: string; region: string; keyId: string; key: string } | undefined;
  /** Backups: where they go (a folder, or the address of a bucket with its key), for whom they are encrypted, how often, and how many stay. */
  backup: BackupSettings = {
    to: undefined,
    region: 'us-east-1',
    keyId: undefined,
    key: undefined,
    recipients: [],
    everyHours: undefined,
    keep: 7,
  };
  /** A clamd that scans people's files before anybody may read them. undefined: files are not scanned. */
  clamdUrl: string | undefined;
  /** An external mail server. undefined: the local mailbox. */
  smtpUrl: string | undefined;
  /** Port of the local mailbox's page, unused with `smtpUrl`. */
  mailboxPort: number;
  /** The sender of every mail, as "Name <address>". */
  mailFrom: string;
  /** The domain of the addresses for replies to mails. undefined: people reply in the product only. */
  replyDomain: string | undefined;
  /**
   * Port on which the mail server in front delivers mails to that domain by SMTP. undefined: they come through the
   * command.
   */
  inboundPort: number | undefined;
  /**
   * The address and the telephone number for people's questions: in pages, in the footer of mails, and as reply
   * address. undefined: not given.
   */
  contactEmail: string | undefined;
  contactPhone: string | undefined;
  /** Publisher and host of the site, line by line, for its legal notice. undefined: not given. */
  publisher: string | undefined;
  hostedBy: string | undefined;
  /** The operator of the product, and its territory. */
  place: Place = orleans;
  /** Working days in which curators read a submitted need, as pages promise. */
  reviewWithinDays: number;
  /**
   * Seconds in which a curator's decision can be undone. Nobody is notified before they have passed. 0: people are
   * notified at once.
   */
  undoSeconds: number;
  /** For how many days people can keep an account whose erasure they have asked for. */
  erasureDays: number;
  /** After how many months without a visit an account is warned for the first time. */
  inactiveMonths: number;
  /** Address of the data protection officer; undefined: people write to `contactEmail`. */
  dpoEmail: string | undefined;
  /** Most mails a day to addresses without an account, sent because a visitor or member asked for them. */
  mailsToStrangers: number;
  /** File that gets, each night, where the chains of the audit log end; undefined: one under `dataDir`. */
  auditAnchors: string | undefined;
  /** Signs sessions and links. undefined: generated once, stored under `dataDir`. */
  secret: string | undefined;
  /** Secrets replaced by `secret`. Their signatures are still accepted. See `secretsOf`. */
  previousSecrets: string[];
  /** A provider of OpenID Connect, beside the mailed code. undefined: none. */
  openId: OpenIdSettings | undefined;
  /** Curators and administrators must have a second factor. */
  secondFactor: boolean;
  /** Fill an empty database with demo data. */
  demo: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  logFormat: 'text' | 'json';
  /** How long the event loop may be stuck before the process ends itself, in seconds; 0: for ever. */
  watchdogSeconds: number;
  /** How many jobs a worker runs at once. */
  jobConcurrency: number;
  /** Mails that a worker sends at once, beside its other jobs. */
  mailConcurrency: number;
  /** Tries of a failing delivery before it is dead-lettered. */
  jobAttempts: number;
}

/** Lists every mistake in the environment, one line each, by variable name. */
export class InvalidSettings extends Error {
  constructor(readonly mistakes: readonly string[]) {
    const heading =
      mistakes.length === 1 ? 'Un réglage est à corriger :' : `${mistakes.length} réglages sont à corriger :`;
    super(`${heading}\n${mistakes.map((m) => `  ${m}`).join('\n')}`);
    this.name = 'InvalidSettings';
  }
}

const whole = (min: number, max: number) => {
  const error = `il faut un nombre entier, de ${min} à ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  z.enum(values, { error: `il faut l’une de ces valeurs : ${values.join(', ')}` });
const port = whole(0, 65_535);
const urlOf = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `il faut une adresse qui commence par ${protocols.map((p) => `${p}//`).join(' ou ')}`,
  });
const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return true; // An invalid value is another mistake.
  const { pathname, search, hash, username, password } = new URL(value);
  return /^\/+$/.test(pathname) && `${search}${hash}${username}${password}` === '' && !/[?#]$/.test(value);
};
const hasNoPassword = (value: string): boolean => {
  if (!URL.canParse(value)) return true; // An invalid value is another mistake.
  const { username, password } = new URL(value);
  return `${username}${password}` === '';
};
/** Over plain HTTP, anybody between could read the answers of a provider; on this machine there is nobody. */
const isHttpsOrLocal = (value: string): boolean => {
  if (!URL.canParse(value)) return true; // An invalid value is another mistake.
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};
const isHttp = (to: string | undefined): boolean => to !== undefined && /^https?:/i.test(to);
const isBucket = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && hasNoPassword(value);
const isClamd = (value: string): boolean => {
  if (!URL.canParse(value)) return true; // An invalid value is another mistake.
  const { protocol, hostname, port: at, pathname } = new URL(value);
  return protocol === 'unix:' ? hostname === '' && pathname.length > 1 : hostname !== '' && at !== '';
};
const isProxy = (entry: string): boolean => {
  const [address = '', length, ...rest] = entry.split('/');
  if (length === undefined)
    return ['loopback', 'linklocal', 'uniquelocal'].includes(entry) || isIP(address) > 0;
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d+$/.test(length) && Number(length) <= longest;
};
const secret = z.string().min(32, 'il faut au moins 32 caractères');
/** A few lines, separated by bars, such as a name, an address and a telephone number. */
const lines = z
  .string()
  .max(500, 'il faut 500 caractères au plus')
  .transform((text) =>
    text
      .split(/[|\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  )
  .refine((text) => text !== '', { error: 'il faut un nom et une adresse, séparés par « | »' });
/** A profile by its name, or in a file. */
const place = z.string().transform((nameOrFile, context): Place => {
  try {
    return readPlace(nameOrFile);
  } catch (error) {
    if (!(error instanceof WrongPlace)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});
const yesOrNo = oneOf('yes', 'no').transform((answer) => answer === 'yes');

/** An address on this machine. */
const LOCAL = 'http://localhost';

const environment = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: urlOf('http:', 'https:')
      .refine(isOrigin, {
        error:
          'l’adresse s’arrête au nom ou au port : sans chemin, sans « ? » ni « # », sans nom d’utilisateur ni mot de passe',
      })
      .optional(),
    TRUST_PROXY: z
      .string()
      .default('loopback')
      .transform((list) => list.split(',').map((entry) => entry.trim()))
      .refine((entries) => entries.every(isProxy), {
        error:
          'il faut des adresses ou des réseaux séparés par des virgules, comme 10.0.0.0/8, ou loopback, linklocal, uniquelocal',
      }),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: urlOf('postgres:', 'postgresql:').optional(),
    DATABASE_DIRECT_URL: urlOf('postgres:', 'postgresql:').optional(),
    // A write to the copy in Meilisearch holds three connections at once, and a repair of the copy one more.
    DATABASE_POOL_SIZE: whole(6, 200).default(10),
    // A longer time would exceed the grace period of any supervisor.
    DRAIN_SECONDS: whole(0, 300).optional(),
    HEALTH_PORT: port.optional(),
    REDIS_URL: urlOf('redis:', 'rediss:').optional(),
    REDIS_PREFIX: z
      .string()
      .regex(/^[\w-]+$/, 'il faut des lettres sans accent, des chiffres, « - » ou « _ »')
      .default('passerelle'),
    MEILI_URL: urlOf('http:', 'https:').optional(),
    MEILI_KEY: z.string().optional(),
    EMBEDDINGS: oneOf('on', 'off').default('on'),
    EMBEDDINGS_URL: urlOf('http:', 'https:')
      .refine(hasNoPassword, { error: 'la clé se met dans EMBEDDINGS_KEY' })
      .optional(),
    EMBEDDINGS_MODEL: z.string().max(200, 'il faut 200 caractères au plus').optional(),
    EMBEDDINGS_KEY: z
      .string()
      .regex(/^[\u0021-\u007e]+$/, 'il faut des caractères sans accent ni espace')
      .optional(),
    S3_URL: urlOf('http:', 'https:')
      .refine(hasNoPassword, { error: 'les clés se mettent dans S3_KEY_ID et S3_KEY' })
      .optional(),
    S3_REGION: z
      .string()
      .regex(/^[\w-]{1,64}$/, 'il faut le nom d’une région, comme fr-par')
      .default('us-east-1'),
    S3_KEY_ID: z.string().max(200, 'il faut 200 caractères au plus').optional(),
    S3_KEY: z.string().max(200, 'il faut 200 caractères au plus').optional(),
    BACKUP_TO: z
      .string()
      .refine((to) => !/^[a-z][a-z\d+.-]*:/i.test(to) || isBucket(to), {
        error:
          'il faut un dossier, ou l’adresse d’un bucket, comme https://s3.fr-par.scw.cloud/sauvegardes, sans clé',
      })
      .optional(),
    BACKUP_REGION: z
      .string()
      .regex(/^[\w-]{1,64}$/, 'il faut le nom d’une région, comme fr-par')
      .default('us-east-1'),
    BACKUP_KEY_ID: z.string().max(200, 'il faut 200 caractères au plus').optional(),
    BACKUP_KEY: z.string().max(200, 'il faut 200 caractères au plus').optional(),
    BACKUP_RECIPIENTS: z
      .string()
      .transform((list) => list.split(',').map((entry) => entry.trim()))
      .refine((entries) => entries.every((entry) => /^age1[\da-z]{20,3000}$/.test(entry)), {
        error: 'il faut des clés publiques d’age, comme age1…, séparées par des virgules',
      })
      .optional(),
    BACKUP_EVERY_HOURS: whole(1, 168).optional(),
    BACKUP_KEEP: whole(1, 1_000).default(7),
    CLAMD_URL: urlOf('tcp:', 'unix:')
      .refine(isClamd, { error: 'écrivez-la comme tcp://localhost:3310 ou unix:///run/clamav/clamd.ctl' })
      .optional(),
    SMTP_URL: urlOf('smtp:', 'smtps:').optional(),
    MAILBOX_PORT: port.optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$/, 'écrivez-le comme « Passerelle <bonjour@example.org> »')
      .default('Passerelle <passerelle@localhost.localdomain>'),
    REPLY_DOMAIN: z
      .string()
      .toLowerCase()
      .regex(/^(?=.{1,190}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)+$/, {
        error: 'il faut un nom de domaine, comme reponse.example.org',
      })
      .optional(),
    INBOUND_PORT: port.optional(),
    CONTACT_EMAIL: z
      .email({ error: 'il faut une adresse e-mail, comme bonjour@example.org' })
      .max(254)
      .optional(),
    // In the form that people read. Pages make a link of its digits.
    CONTACT_PHONE: z
      .string()
      .trim()
      .regex(
        /^\+?\d(?:[ .]?\d){7,14}$/,
        'il faut un numéro de téléphone, comme 02 38 00 00 00 ou +33 2 38 00 00 00',
      )
      .optional(),
    PUBLISHER: lines.optional(),
    HOSTED_BY: lines.optional(),
    PLACE: place.optional(),
    REVIEW_WITHIN_DAYS: whole(1, 30).default(2),
    UNDO_SECONDS: whole(0, 600).default(120),
    ERASURE_DAYS: whole(0, 30).default(7),
    INACTIVE_MONTHS: whole(6, 120).default(36),
    DPO_EMAIL: z
      .email({ error: 'il faut une adresse e-mail, comme donnees@example.org' })
      .max(254)
      .optional(),
    MAILS_TO_STRANGERS: whole(1, 1_000_000).default(1_000),
    SECRET: secret.optional(),
    // A secret may contain a comma, so the whole value may be one secret, as well as a list.
    SECRET_PREVIOUS: z
      .string()
      .transform((list) => [...new Set([list, ...list.split(',')].map((entry) => entry.trim()))])
      .transform((entries) => entries.filter((entry) => secret.safeParse(entry).success))
      .refine((entries) => entries.length > 0, {
        error: 'il faut un secret, ou plusieurs séparés par des virgules, chacun d’au moins 32 caractères',
      })
      .optional(),
    AUDIT_ANCHORS: z.string().optional(),
    DEMO: yesOrNo.optional(),
    SECOND_FACTOR: yesOrNo.optional(),
    OIDC_PRESET: oneOf('proconnect').optional(),
    OIDC_ENVIRONMENT: oneOf('integration', 'production').optional(),
    OIDC_ISSUER: urlOf('http:', 'https:')
      .refine(hasNoPassword, { error: 'la clé se met dans OIDC_CLIENT_ID et OIDC_CLIENT_SECRET' })
      .refine(isHttpsOrLocal, { error: 'il faut une adresse qui commence par https://' })
      .optional(),
    OIDC_CLIENT_ID: z.string().max(200, 'il faut 200 caractères au plus').optional(),
    OIDC_CLIENT_SECRET: z.string().max(500, 'il faut 500 caractères au plus').optional(),
    OIDC_NAME: z.string().trim().max(40, 'il faut 40 caractères au plus').optional(),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('warn'),
    LOG_FORMAT: oneOf('text', 'json').default('text'),
    WATCHDOG_SECONDS: whole(0, 3_600).default(60),
    JOB_CONCURRENCY: whole(1, 100).default(5),
    MAIL_CONCURRENCY: whole(1, 100).default(5),
    // With the pauses of the job queue, about a day.
    JOB_ATTEMPTS: whole(1, 1_000).default(60),
  })
  .refine((e) => e.EMBEDDINGS_URL === undefined || e.EMBEDDINGS_MODEL !== undefined, {
    path: ['EMBEDDINGS_MODEL'],
    // Always runs, even if other settings are wrong, so that all mistakes are reported at once.
    when: () => true,
    error: 'il faut le nom du modèle que sert EMBEDDINGS_URL',
  })
  .refine(
    (e) =>
      e.DEMO !== undefined ||
      e.DATABASE_URL !== undefined ||
      !isPublic(e.PUBLIC_URL !== undefined && URL.canParse(e.PUBLIC_URL) ? e.PUBLIC_URL : LOCAL),
    {
      path: ['DEMO'],
      when: () => true,
      error:
        'PUBLIC_URL est une adresse publique, où n’importe qui pourrait entrer par un compte de démonstration : dites DEMO=no, ou DEMO=yes si c’est voulu',
    },
  )
  .refine((e) => e.INBOUND_PORT === undefined || e.REPLY_DOMAIN !== undefined, {
    path: ['REPLY_DOMAIN'],
    when: () => true,
    error: 'il faut le domaine dont INBOUND_PORT reçoit les mails',
  })
  .superRefine((e, context) => {
    for (const [name, message] of mistakesOfOpenId(e))
      context.addIssue({ code: 'custom', path: [name], message });
  })
  .refine((e) => e.S3_URL === undefined || e.S3_KEY_ID !== undefined, {
    path: ['S3_KEY_ID'],
    when: () => true,
    error: 'il faut l’identifiant de la clé d’accès à S3_URL',
  })
  .refine((e) => e.S3_URL === undefined || e.S3_KEY !== undefined, {
    path: ['S3_KEY'],
    when: () => true,
    error: 'il faut la clé secrète d’accès à S3_URL',
  })
  .refine((e) => !isHttp(e.BACKUP_TO) || e.BACKUP_KEY_ID !== undefined, {
    path: ['BACKUP_KEY_ID'],
    when: () => true,
    error: 'il faut l’identifiant de la clé d’accès au bucket de BACKUP_TO',
  })
  .refine((e) => !isHttp(e.BACKUP_TO) || e.BACKUP_KEY !== undefined, {
    path: ['BACKUP_KEY'],
    when: () => true,
    error: 'il faut la clé secrète d’accès au bucket de BACKUP_TO',
  })
  .refine((e) => e.BACKUP_EVERY_HOURS === undefined || e.BACKUP_TO !== undefined, {
    path: ['BACKUP_TO'],
    when: () => true,
    error: 'il faut un dossier ou un bucket pour les sauvegardes que demande BACKUP_EVERY_HOURS',
  });

/** The names of all settings, as in the environment. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/**
 * Reads the settings from environment variables. An empty variable counts as absent.
 * @throws {InvalidSettings} naming every wrong variable and its correct form.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    // Without the value, since it may be a password.
    throw new InvalidSettings(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} : ${issue.message}`),
    );
  }
  const e = parsed.data;
  return Object.assign(new Settings(), {
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/(?<!\/)\/+$/, ''),
    trustedProxies: e.TRUST_PROXY,
    dataDir: e.DATA_DIR,
    auditAnchors: e.AUDIT_ANCHORS,
    databaseUrl: e.DATABASE_URL,
    // Without DATABASE_URL there is no pooler to bypass.
    databaseDirectUrl: e.DATABASE_URL === undefined ? undefined : e.DATABASE_DIRECT_URL,
    databasePoolSize: e.DATABASE_POOL_SIZE,
    drainSeconds: e.DRAIN_SECONDS,
    healthPort: e.HEALTH_PORT,
    redisUrl: e.REDIS_URL,
    redisPrefix: e.REDIS_PREFIX,
    meiliUrl: e.MEILI_URL,
    // A key without a server is a mistake.
    meiliKey: e.MEILI_URL === undefined ? undefined : e.MEILI_KEY,
    embeddings: embeddingsOf(e),
    s3: s3Of(e),
    backup: {
      to: e.BACKUP_TO,
      region: e.BACKUP_REGION,
      keyId: e.BACKUP_KEY_ID,
      key: e.BACKUP_KEY,
      recipients: e.BACKUP_RECIPIENTS ?? [],
      everyHours: e.BACKUP_EVERY_HOURS,
      keep: e.BACKUP_KEEP,
    },
    clamdUrl: e.CLAMD_URL,
    smtpUrl: e.SMTP_URL,
    mailboxPort: e.MAILBOX_PORT ?? (e.PORT === 0 ? 0 : e.PORT + 1),
    mailFrom: e.MAIL_FROM,
    replyDomain: e.REPLY_DOMAIN,
    inboundPort: e.INBOUND_PORT,
    contactEmail: e.CONTACT_EMAIL,
    contactPhone: e.CONTACT_PHONE,
    publisher: e.PUBLISHER,
    hostedBy: e.HOSTED_BY,
    place: e.PLACE ?? orleans,
    reviewWithinDays: e.REVIEW_WITHIN_DAYS,
    undoSeconds: e.UNDO_SECONDS,
    erasureDays: e.ERASURE_DAYS,
    inactiveMonths: e.INACTIVE_MONTHS,
    dpoEmail: e.DPO_EMAIL,
    mailsToStrangers: e.MAILS_TO_STRANGERS,
    secret: e.SECRET,
    previousSecrets: e.SECRET_PREVIOUS ?? [],
    // No demo data in an external database.
    demo: e.DEMO ?? e.DATABASE_URL === undefined,
    // In a demo everybody may be a curator.
    openId: openIdOf(e),
    secondFactor: e.SECOND_FACTOR ?? !(e.DEMO ?? e.DATABASE_URL === undefined),
    logLevel: e.LOG_LEVEL,
    logFormat: e.LOG_FORMAT,
    watchdogSeconds: e.WATCHDOG_SECONDS,
    jobConcurrency: e.JOB_CONCURRENCY,
    mailConcurrency: e.MAIL_CONCURRENCY,
    jobAttempts: e.JOB_ATTEMPTS,
  });
}

function embeddingsOf(e: z.infer<typeof environment>): Settings['embeddings'] {
  if (e.EMBEDDINGS === 'off') return 'off';
  if (e.EMBEDDINGS_URL === undefined || e.EMBEDDINGS_MODEL === undefined) return 'bundled';
  return { url: e.EMBEDDINGS_URL, model: e.EMBEDDINGS_MODEL, key: e.EMBEDDINGS_KEY };
}

function s3Of(e: z.infer<typeof environment>): Settings['s3'] {
  if (e.S3_URL === undefined || e.S3_KEY_ID === undefined || e.S3_KEY === undefined) return undefined;
  return { url: e.S3_URL.replace(/(?<!\/)\/+$/, ''), region: e.S3_REGION, keyId: e.S3_KEY_ID, key: e.S3_KEY };
}
