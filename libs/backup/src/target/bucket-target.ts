import { ConstantBackoff, handleWhen, retry } from 'cockatiel';
import { type BucketSettings, openBucket } from '@passerelle/files';
import type { S3mini } from 's3mini';
import { BackupRefused, codeOf } from '../backup-refused.js';
import { assertName, BackupTarget } from './backup-target.js';

/** In milliseconds: a piece of a backup over a line of two megabits. */
const TIME_LIMIT = 120_000;
/** A storage is often away for a moment. In milliseconds. */
const PAUSE = 2_000;
const TRIES = 3;

const mayPass = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === undefined || !/^4\d\d$/.test(code) || code === '429';
};

/** Backups as objects of a bucket. */
export class BucketTarget extends BackupTarget {
  readonly address: string;
  private readonly bucket: S3mini;
  private readonly patience: ReturnType<typeof retry>;

  constructor({ timeLimit = TIME_LIMIT, ...bucket }: BucketSettings, pause = PAUSE) {
    super();
    this.address = bucket.url;
    this.patience = retry(handleWhen(mayPass), { maxAttempts: TRIES, backoff: new ConstantBackoff(pause) });
    this.bucket = openBucket({ ...bucket, timeLimit });
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    assertName(name);
    await this.orRefused(() => this.bucket.putObject(name, bytes, 'application/octet-stream'));
  }

  async get(name: string): Promise<Buffer | undefined> {
    assertName(name);
    const found = await this.orRefused(() => this.bucket.getObjectArrayBuffer(name));
    return found === null ? undefined : Buffer.from(found);
  }

  async list(prefix: string): Promise<string[]> {
    const found = await this.orRefused(() => this.bucket.listObjects('/', prefix));
    return (found ?? [])
      .map(({ Key }) => Key)
      .filter((name) => name.startsWith(prefix))
      .toSorted();
  }

  async remove(name: string): Promise<void> {
    assertName(name);
    await this.orRefused(() => this.bucket.deleteObject(name));
  }

  /** Without the client's message, which holds addresses and the storage's answer. */
  private async orRefused<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await this.patience.execute(work);
    } catch (error) {
      const code = error instanceof Error && error.name === 'TimeoutError' ? 'ETIMEDOUT' : codeOf(error);
      const advice =
        code === '401' || code === '403' ? ' : voyez BACKUP_KEY_ID, BACKUP_KEY et BACKUP_REGION' : '';
      throw new BackupRefused(
        `Le stockage des sauvegardes (${this.address}) refuse ou ne répond pas (${code ?? 'erreur inconnue'})${advice}.`,
        'target',
        { cause: error },
      );
    }
  }
}
