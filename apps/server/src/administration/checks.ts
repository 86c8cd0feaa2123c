import path from 'node:path';
import { OpenIdProvider } from '@passerelle/accounts';
import { languages, type Settings } from '@passerelle/config';
import { freeSpaceAt, LITTLE_SPACE } from '@passerelle/database';
import { type FileStore, type Scanner, ScannerUnavailable, StoreUnavailable } from '@passerelle/files';
import { redisFacts } from '@passerelle/jobs';
import type { Mailer } from '@passerelle/mail';
import { type Sentence, sentenceIn } from '@passerelle/problems';
import { CannotGoOn } from '../processes/explain.js';
import { sentences } from '../server.sentences.js';

/** A setting or the machine has a problem. The sentence describes the remedy. */
export class ToMend extends CannotGoOn {
  constructor(readonly sentence: Sentence) {
    super(sentenceIn(sentence, languages[0]));
  }
}

/** How far the clocks of two machines may be apart, in milliseconds. */
const CLOCKS_APART = 5_000;
const OLDEST_REDIS = [6, 2] as const;

/**
 * @returns a sentence on the good state.
 * @throws {ToMend}
 */
export function checkClock(here: Date, ofDatabase: Date): Sentence {
  const apart = Math.abs(here.getTime() - ofDatabase.getTime());
  if (apart > CLOCKS_APART) throw new ToMend(sentences.clocksApart({ seconds: Math.round(apart / 1_000) }));
  return sentences.clocksAgree();
}

/**
 * Checks the room on the disk of the data folder, if it contains data.
 * @returns a sentence on the good state.
 * @throws {ToMend}
 */
export async function checkSpace({ dataDir }: Pick<Settings, 'dataDir'>): Promise<Sentence> {
  const folder = path.resolve(dataDir);
  const free = await freeSpaceAt(folder);
  if (free === undefined) return sentences.spaceUnknown();
  const megabytes = Math.floor(free / 2 ** 20);
  if (free < LITTLE_SPACE) throw new ToMend(sentences.spaceIsMissing({ folder, megabytes }));
  return sentences.spaceWell({ megabytes });
}

/**
 * Checks the Redis of the queue.
 * @returns a sentence on the good state.
 * @throws {ToMend}
 */
export async function checkRedis(redisUrl: string): Promise<Sentence> {
  const { version, evictionPolicy } = await redisFacts(redisUrl).catch((error: unknown) => {
    throw new ToMend(sentences.redisAway({ reason: String(error) }));
  });
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST_REDIS[0] || (major === OLDEST_REDIS[0] && minor < OLDEST_REDIS[1]))
    throw new ToMend(sentences.redisTooOld({ version, oldest: OLDEST_REDIS.join('.') }));
  if (evictionPolicy !== 'noeviction') throw new ToMend(sentences.redisEvicts({ policy: evictionPolicy }));
  return sentences.redisWell({ version });
}

/**
 * Connects to the mail server and signs in, without sending.
 * @returns a sentence on the good state.
 * @throws {ToMend}
 */
export async function checkMailServer(mailer: Pick<Mailer, 'greet'>): Promise<Sentence> {
  try {
    await mailer.greet();
  } catch (error) {
    const { message } = error as Error;
    throw new ToMend(sentences.mailServerRefuses({ reason: message }));
  }
  return sentences.mailServerWell();
}

/**
 * Checks whether the store could store a file.
 * @returns a sentence on the good state.
 * @throws {ToMend}
 */
export async function checkFiles(store: FileStore, { s3 }: Pick<Settings, 's3'>): Promise<Sentence> {
  await store.check().catch((error: unknown) => {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new ToMend(sentences.filesCannotBeKept({ reason: error.code }));
  });
  return sentences.filesCanBeKept({ where: s3 === undefined ? 'DATA_DIR' : 'S3_URL' });
}

/**
 * @returns a sentence on the good state.
 * @throws {ToMend}
 */
export async function checkAntivirus(scanner: Scanner): Promise<Sentence> {
  await scanner.check().catch((error: unknown) => {
    if (!(error instanceof ScannerUnavailable)) throw error;
    throw new ToMend(sentences.antivirusAway({ reason: error.message }));
  });
  return sentences.antivirusWell();
}

/**
 * Asks the identity provider for its addresses, as a sign-in does.
 * @returns a sentence on the good state.
 * @throws {ToMend}
 */
export async function checkIdentityProvider(settings: Settings): Promise<Sentence> {
  await new OpenIdProvider(settings).discover().catch((error: unknown) => {
    const reason = (error as Error).cause ?? error;
    throw new ToMend(sentences.identityProviderAway({ reason: String(reason) }));
  });
  return sentences.identityProviderWell();
}

/** Missing settings without which the legal notice of a public site is incomplete. */
export function lacksInLegalNotice({
  publicUrl,
  publisher,
  hostedBy,
}: Pick<Settings, 'publicUrl' | 'publisher' | 'hostedBy'>): ('PUBLISHER' | 'HOSTED_BY')[] {
  if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(publicUrl).hostname)) return [];
  return [
    ...(publisher === undefined ? (['PUBLISHER'] as const) : []),
    ...(hostedBy === undefined ? (['HOSTED_BY'] as const) : []),
  ];
}
