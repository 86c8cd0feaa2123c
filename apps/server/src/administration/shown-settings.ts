import type { Settings } from '@passerelle/config';

export interface ShownSetting {
  name: string;
  isSet: boolean;
  value: string | null;
}

/**
 * `shown`: the value is shown. `secret`: only whether there is a value. A setting in neither list does not compile.
 */
type Showing = [name: string, how: 'shown' | 'secret'];

/** Addresses of servers may hold a password, so they are secrets too. */
const showing: Readonly<
  Record<
    Exclude<keyof Settings, 'processKind' | 'place' | 'embeddings' | 's3' | 'backup' | 'openId'>,
    Showing
  >
> = {
  port: ['PORT', 'shown'],
  host: ['HOST', 'shown'],
  publicUrl: ['PUBLIC_URL', 'shown'],
  trustedProxies: ['TRUST_PROXY', 'shown'],
  dataDir: ['DATA_DIR', 'shown'],
  databaseUrl: ['DATABASE_URL', 'secret'],
  databaseDirectUrl: ['DATABASE_DIRECT_URL', 'secret'],
  databasePoolSize: ['DATABASE_POOL_SIZE', 'shown'],
  drainSeconds: ['DRAIN_SECONDS', 'shown'],
  healthPort: ['HEALTH_PORT', 'shown'],
  redisUrl: ['REDIS_URL', 'secret'],
  redisPrefix: ['REDIS_PREFIX', 'shown'],
  meiliUrl: ['MEILI_URL', 'secret'],
  meiliKey: ['MEILI_KEY', 'secret'],
  clamdUrl: ['CLAMD_URL', 'shown'],
  smtpUrl: ['SMTP_URL', 'secret'],
  mailboxPort: ['MAILBOX_PORT', 'shown'],
  mailFrom: ['MAIL_FROM', 'shown'],
  replyDomain: ['REPLY_DOMAIN', 'shown'],
  inboundPort: ['INBOUND_PORT', 'shown'],
  contactEmail: ['CONTACT_EMAIL', 'shown'],
  contactPhone: ['CONTACT_PHONE', 'shown'],
  publisher: ['PUBLISHER', 'shown'],
  hostedBy: ['HOSTED_BY', 'shown'],
  reviewWithinDays: ['REVIEW_WITHIN_DAYS', 'shown'],
  undoSeconds: ['UNDO_SECONDS', 'shown'],
  erasureDays: ['ERASURE_DAYS', 'shown'],
  inactiveMonths: ['INACTIVE_MONTHS', 'shown'],
  dpoEmail: ['DPO_EMAIL', 'shown'],
  mailsToStrangers: ['MAILS_TO_STRANGERS', 'shown'],
  secret: ['SECRET', 'secret'],
  previousSecrets: ['SECRET_PREVIOUS', 'secret'],
  secondFactor: ['SECOND_FACTOR', 'shown'],
  auditAnchors: ['AUDIT_ANCHORS', 'shown'],
  demo: ['DEMO', 'shown'],
  logLevel: ['LOG_LEVEL', 'shown'],
  logFormat: ['LOG_FORMAT', 'shown'],
  watchdogSeconds: ['WATCHDOG_SECONDS', 'shown'],
  jobConcurrency: ['JOB_CONCURRENCY', 'shown'],
  mailConcurrency: ['MAIL_CONCURRENCY', 'shown'],
  jobAttempts: ['JOB_ATTEMPTS', 'shown'],
};

/**
 * Every setting in the form that this process has parsed, by name. Secrets and addresses with a password are left
 * out.
 */
export function shownSettings(settings: Settings): ShownSetting[] {
  const shown = Object.entries(showing).map(([key, [name, how]]) => {
    const value = settings[key as keyof typeof showing];
    const isSet = value !== undefined && !(Array.isArray(value) && value.length === 0);
    return { name, isSet, value: isSet && how === 'shown' ? inWords(value) : null };
  });
  const place = { name: 'PLACE', isSet: true, value: settings.place.operator.full.name };
  return [
    ...shown,
    place,
    ...encoderSettings(settings),
    ...s3Settings(settings),
    ...backupSettings(settings),
    ...openIdSettings(settings),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const inWords = (value: string | number | boolean | string[]): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value);
};

function encoderSettings({ embeddings }: Settings): ShownSetting[] {
  const server = typeof embeddings === 'object' ? embeddings : undefined;
  return [
    { name: 'EMBEDDINGS', isSet: true, value: embeddings === 'off' ? 'off' : 'on' },
    { name: 'EMBEDDINGS_URL', isSet: server !== undefined, value: null },
    { name: 'EMBEDDINGS_MODEL', isSet: server !== undefined, value: server?.model ?? null },
    { name: 'EMBEDDINGS_KEY', isSet: server?.key !== undefined, value: null },
  ];
}

function s3Settings({ s3 }: Settings): ShownSetting[] {
  const isSet = s3 !== undefined;
  return [
    { name: 'S3_URL', isSet, value: s3?.url ?? null },
    { name: 'S3_REGION', isSet, value: s3?.region ?? null },
    { name: 'S3_KEY_ID', isSet, value: null },
    { name: 'S3_KEY', isSet, value: null },
  ];
}

function backupSettings({ backup }: Settings): ShownSetting[] {
  const { to, region, keyId, key, recipients, everyHours, keep } = backup;
  return [
    { name: 'BACKUP_TO', isSet: to !== undefined, value: to ?? null },
    { name: 'BACKUP_REGION', isSet: true, value: region },
    { name: 'BACKUP_KEY_ID', isSet: keyId !== undefined, value: null },
    { name: 'BACKUP_KEY', isSet: key !== undefined, value: null },
    { name: 'BACKUP_RECIPIENTS', isSet: recipients.length > 0, value: recipients.join(', ') || null },
    {
      name: 'BACKUP_EVERY_HOURS',
      isSet: everyHours !== undefined,
      value: everyHours === undefined ? null : String(everyHours),
    },
    { name: 'BACKUP_KEEP', isSet: true, value: String(keep) },
  ];
}

function openIdSettings({ openId }: Settings): ShownSetting[] {
  const isSet = openId !== undefined;
  return [
    { name: 'OIDC_ISSUER', isSet, value: openId?.issuer ?? null },
    { name: 'OIDC_NAME', isSet, value: openId?.name ?? null },
    { name: 'OIDC_CLIENT_ID', isSet, value: openId?.clientId ?? null },
    { name: 'OIDC_CLIENT_SECRET', isSet, value: null },
  ];
}
