import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { type S3Server, startS3Server } from '../../testing/index.js';
import { fileStoreContract } from './contract/file-store.contract.js';
import { StoreUnavailable } from './file-store.js';
import { S3Store } from './s3-store.js';

/** An external storage for a run of this suite. Its bucket must exist. */
const { s3: yours } = readSettings(process.env.S3_URL === undefined ? {} : process.env);
let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(() => server.stop());
afterEach(() => {
  server.instead = undefined;
});

fileStoreContract(() => new S3Store(yours ?? server));

describe('a storage that', () => {
  const storeWith = (settings: Partial<S3Server> = {}, timeLimit?: number): S3Store =>
    new S3Store({ ...server, ...settings, ...(timeLimit !== undefined && { timeLimit }) });
  const problemOf = async (store: S3Store): Promise<string> => {
    const attempts = [
      store.put(newId(), Buffer.from('x')),
      store.get(newId()),
      store.remove(newId()),
      store.check(),
    ].map((attempt) =>
      attempt.then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
    const errors = await Promise.all(attempts);
    for (const error of errors) expect(error).toBeInstanceOf(StoreUnavailable);
    const [first] = errors as Error[];
    return first?.message ?? '';
  };

  it('does not know the key says which settings to look at, and no key', async () => {
    const message = await problemOf(storeWith({ key: 'une autre' }));
    expect(message).toBe('The storage of S3_URL answers 403: see S3_KEY_ID, S3_KEY and S3_REGION');
  });

  it('fails is unavailable', async () => {
    server.instead = (_request, response) => response.writeHead(500).end('<Error/>');
    expect(await problemOf(storeWith())).toBe('The storage of S3_URL answers 500');
  });

  it('is silent is waited for no longer than the time limit', async () => {
    server.instead = () => undefined;
    expect(await problemOf(storeWith({}, 50))).toBe('The storage of S3_URL takes too long');
  });

  it('is not there is unavailable', async () => {
    const gone = await startS3Server();
    await gone.stop();
    expect(await problemOf(storeWith({ url: gone.url }))).toBe(
      'The storage of S3_URL does not answer (ECONNREFUSED)',
    );
  });

  it('points elsewhere is not followed with what was signed', async () => {
    server.instead = (_request, response) =>
      response.writeHead(307, { location: 'http://127.0.0.1:9/ailleurs' }).end();
    expect(await problemOf(storeWith())).toMatch(/^The storage of S3_URL/);
  });
});
