import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type S3Server, startS3Server } from '@passerelle/files/testing';
import { BucketTarget } from './bucket-target.js';
import { backupTargetContract } from './contract/backup-target.contract.js';

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(() => server.stop());
afterEach(() => {
  server.instead = undefined;
});

backupTargetContract(() => new BucketTarget(server, 1));

describe('a bucket that', () => {
  const bytes = Buffer.from('x');

  it('does not know the key says which settings to look at, and no key', async () => {
    const target = new BucketTarget({ ...server, key: 'une autre' }, 1);
    await expect(target.put('a', bytes)).rejects.toThrow(
      `Le stockage des sauvegardes (${server.url}) refuse ou ne répond pas (403) : voyez BACKUP_KEY_ID, BACKUP_KEY et BACKUP_REGION.`,
    );
  });

  it('fails for a moment is asked again', async () => {
    let asked = 0;
    server.instead = (_request, response) => {
      if (++asked === 2) server.instead = undefined;
      response.writeHead(503).end('<Error/>');
    };
    const target = new BucketTarget(server, 1);
    await target.put('moment', bytes);
    expect(asked).toBe(2);
    expect(await target.get('moment')).toEqual(bytes);
  });

  it('is silent is waited for no longer than the time limit', async () => {
    server.instead = () => undefined;
    await expect(new BucketTarget({ ...server, timeLimit: 50 }, 1).get('a')).rejects.toThrow('(ETIMEDOUT)');
  });

  it('points elsewhere is not followed with what was signed', async () => {
    server.instead = (_request, response) =>
      response.writeHead(307, { location: 'http://127.0.0.1:9/ailleurs' }).end();
    await expect(new BucketTarget(server, 1).put('a', bytes)).rejects.toThrow(/^Le stockage des sauvegardes/);
  });
});
