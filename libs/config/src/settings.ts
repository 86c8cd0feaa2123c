import { z } from 'zod';

/** Everything the environment decides, parsed once. Injected wherever it is needed. */
export class Settings {
  /** Port and address of the HTTP server. */
  port: number;
  host: string;
  /** What people type to reach the product: the root of every link in a mail. No trailing slash. */
  publicUrl: string;
  /** Where the embedded database, the local mailbox and generated secrets live. */
  dataDir: string;
  /** An external PostgreSQL; undefined: the embedded one, under `dataDir`. */
  databaseUrl: string | undefined;
  databasePoolSize: number;
  /** An external mail server; undefined: the local mailbox. */
  smtpUrl: string | undefined;
  /** Port of the local mailbox's page; unused with `smtpUrl`. */
  mailboxPort: number;
  /** The sender of every mail, as "Name <address>". */
  mailFrom: string;
  /** Signs sessions and links; undefined: generated once, kept under `dataDir`. */
  secret: string | undefined;
  /** Fill an empty database with demo data. */
  demo: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** How many jobs a worker runs at once. */
  jobConcurrency: number;
}

/** Thrown with every mistake of the environment at once, one line each, by variable name. */
export class InvalidSettings extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`The environment has ${mistakes.length} mistake(s):\n${mistakes.map((m) => `  ${m}`).join('\n')}`);
    this.name = 'InvalidSettings';
  }
}

const port = z.coerce.number().int().min(0).max(65535);
const urlOf = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });
const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: urlOf('http:', 'https:').optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: urlOf('postgres:', 'postgresql:').optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  SMTP_URL: urlOf('smtp:', 'smtps:').optional(),
  MAILBOX_PORT: port.optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$/, 'must look like "Passerelle <bonjour@example.org>"')
    .default('Passerelle <passerelle@localhost.localdomain>'),
  SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  DEMO: yesOrNo.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  JOB_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(5),
});

/**
 * Reads the settings from environment variables; an empty variable counts as absent.
 * @throws {InvalidSettings} naming every variable that is wrong and what it must be.
 */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    // The value itself stays out of the message: it may be a password.
    throw new InvalidSettings(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const e = parsed.data;
  return Object.assign(new Settings(), {
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    databasePoolSize: e.DATABASE_POOL_SIZE,
    smtpUrl: e.SMTP_URL,
    mailboxPort: e.MAILBOX_PORT ?? (e.PORT === 0 ? 0 : e.PORT + 1),
    mailFrom: e.MAIL_FROM,
    secret: e.SECRET,
    // Demo companies have no place in a database that somebody else runs.
    demo: e.DEMO ?? e.DATABASE_URL === undefined,
    logLevel: e.LOG_LEVEL,
    jobConcurrency: e.JOB_CONCURRENCY,
  });
}
