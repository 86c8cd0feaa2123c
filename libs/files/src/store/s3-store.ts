import type { S3mini } from 's3mini';
import { type BucketSettings, openBucket } from './bucket.js';
import { assertStoreId, FileStore, StoreUnavailable } from './file-store.js';

/**
 * In milliseconds. Ten megabytes over a line of ten megabits take eight seconds. It is less than the limit of a
 * request.
 */
const TIME_LIMIT = 20_000;

/** Stores each file as an object of a bucket, under its id. */
export class S3Store extends FileStore {
  private readonly bucket: S3mini;

  constructor({ timeLimit = TIME_LIMIT, ...bucket }: BucketSettings) {
    super();
    this.bucket = openBucket({ ...bucket, timeLimit });
  }

  async put(id: string, bytes: Buffer): Promise<void> {
    assertStoreId(id);
    await orUnavailable(() => this.bucket.putObject(id, new Uint8Array(bytes), 'application/octet-stream'));
  }

  async get(id: string): Promise<Buffer | undefined> {
    assertStoreId(id);
    const found = await orUnavailable(() => this.bucket.getObjectArrayBuffer(id));
    return found === null ? undefined : Buffer.from(found);
  }

  async remove(id: string): Promise<void> {
    assertStoreId(id);
    await orUnavailable(() => this.bucket.deleteObject(id));
  }

  async check(): Promise<void> {
    if (!(await orUnavailable(() => this.bucket.bucketExists())))
      throw new StoreUnavailable('There is no such bucket as S3_URL names, or its key may not see it', '404');
  }
}

/** Without the client's message, which contains addresses and the storage's answer. */
async function orUnavailable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new StoreUnavailable(`The storage of S3_URL ${reasonOf(error)}`, codeOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'fails';
  if (error.name === 'TimeoutError') return 'takes too long';
  if ('status' in error && typeof error.status === 'number')
    return `answers ${error.status}${adviceFor(error.status)}`;
  return `does not answer (${codeOf(error)})`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  if ('status' in error && typeof error.status === 'number') return String(error.status);
  const coded = [error, error.cause].find((each) => each instanceof Error && 'code' in each);
  return coded === undefined ? 'unknown' : String((coded as Error & { code: unknown }).code);
}

const adviceFor = (status: number): string =>
  status === 401 || status === 403 ? ': see S3_KEY_ID, S3_KEY and S3_REGION' : '';
