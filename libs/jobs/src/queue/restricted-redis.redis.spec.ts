import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '@passerelle/harness/processes';
import { Redis } from 'ioredis';
import { settled } from '../../testing/index.js';
import {
  clearedAgain,
  isReachable,
  keepUpUntilAllIsDelivered,
  lettersOf,
  post,
  ProcessesOnRedis,
} from '../../testing/processes-on-redis.js';
import { RedisBroadcast } from '../broadcast/redis-broadcast.js';
import { redisFacts } from './redis-backend.js';

const processes = new ProcessesOnRedis();
const operations = fs.readFileSync(
  path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../docs/operations.md'),
  'utf8',
);
/** The permissions that docs/operations.md lists for an administrator. */
const documented = /^ACL SETUSER passerelle on >PASSWORD (.+)$/m.exec(operations)?.[1].split(' ') ?? [];
/** With characters that an address must escape. */
const password = 'sésame: p@ss/w%rd';
const urlOf = (user: string): string =>
  `redis://${user}:${encodeURIComponent(password)}@127.0.0.1:${processes.redis.port}`;

const addUser = (name: string, rights: readonly string[]): Promise<unknown> =>
  processes.asking((client) => client.acl('SETUSER', name, 'on', `>${password}`, ...rights));
/** The refused commands of all clients, the latest first. */
const refused = async (): Promise<string[]> => {
  const entries = (await processes.asking((client) => client.acl('LOG'))) as string[][];
  return entries.map(
    (entry) => `${entry[entry.indexOf('username') + 1]}: ${entry[entry.indexOf('object') + 1]}`,
  );
};

describe('a Redis user with the rights that the documentation says', () => {
  beforeEach(() => addUser('passerelle', documented));

  it('is all that the queue needs', async () => {
    const worker = await processes.aWorker({ REDIS_URL: urlOf('passerelle') });
    expect(await isReachable(worker)).toBe(true);
    await post(worker, 'a');
    await settled(worker);
    await clearedAgain(worker);
    const clients = String(await processes.asking((client) => client.client('LIST')));
    // One that queries, one that notifies, and one for each of three queues on which its worker waits.
    expect(clients.match(/ user=passerelle /g)).toHaveLength(5);
    expect(await refused()).toEqual([]);
  });

  it('is enough to notify other processes', async () => {
    const broadcast = new RedisBroadcast(urlOf('passerelle'), 'passerelle:installation', () => undefined);
    processes.closers.push(() => broadcast.onApplicationShutdown());
    const heard: unknown[] = [];
    await new Promise<void>((resolve) => {
      broadcast.subscribe((message) => {
        heard.push(message);
        if (message === undefined) void broadcast.publish({ hello: 'tous' });
        else resolve();
      });
    });
    expect(heard).toEqual([undefined, { hello: 'tous' }]);
    expect(await refused()).toEqual([]);
  });

  it('is enough to be asked what Redis does when it is full', async () => {
    const { version, evictionPolicy } = await redisFacts(urlOf('passerelle'));
    expect([version, evictionPolicy]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), 'noeviction']);
    await processes.asking((client) => client.config('SET', 'maxmemory-policy', 'allkeys-lru'));
    expect(await redisFacts(urlOf('passerelle'))).toMatchObject({ evictionPolicy: 'allkeys-lru' });
    expect(await refused()).toEqual([]);
    await expect(redisFacts(urlOf('nobody'))).rejects.toThrow(/WRONGPASS/);
  });

  it('is enough to give the queue back what it has lost', async () => {
    const worker = await processes.aWorker({ REDIS_URL: urlOf('passerelle') });
    await clearedAgain(worker);
    await post(worker, 'a');
    await processes.flushEverything();
    await keepUpUntilAllIsDelivered(worker);
    expect(lettersOf(worker)).toEqual(['a']);
    await clearedAgain(worker);
    expect(await refused()).toEqual([]);
  });

  it('reaches nothing of others', async () => {
    await processes.asking((client) => client.set('foreign', 'secret'));
    const client = new Redis(urlOf('passerelle'));
    try {
      await client.set('passerelle:own', 'mine');
      for (const [command, ...args] of [
        ['GET', 'foreign'],
        ['SET', 'foreign', ''],
        ['EVAL', 'return redis.call("GET", KEYS[1])', '1', 'foreign'],
        ['SCAN', '0'],
        ['KEYS', 'passerelle:*'],
        ['FLUSHALL'],
        ['CONFIG', 'GET', '*'],
        ['CLIENT', 'LIST'],
        ['ACL', 'LIST'],
        ['PUBLISH', 'foreign:news', ''],
      ])
        await expect(client.call(command, ...args)).rejects.toThrow(/NOPERM|ACL failure/);
    } finally {
      client.disconnect();
    }
  });
});

describe('a Redis user that lacks a right', () => {
  it.each([
    ['to the keys of the queue', ['resetkeys']],
    ['to write', ['-@write']],
    ['to run scripts', ['-eval', '-evalsha']],
    ['to ask for what Redis is', ['-info']],
  ])('%s keeps nobody from writing, and is enough once it is given the right', async (_, withheld) => {
    // The client itself warns of commands that it may not use.
    const logged = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    processes.closers.push(async () => logged.mockRestore());
    await addUser('restricted', [...documented, ...withheld]);
    const worker = await processes.aWorker({ REDIS_URL: urlOf('restricted') });
    await post(worker, 'locked out');
    await until(() => /NOPERM|permissions|user executing/.test(String(processes.warnings)));
    expect(String(processes.warnings)).not.toContain(password);
    await addUser('restricted', documented);
    await keepUpUntilAllIsDelivered(worker);
    expect(lettersOf(worker)).toEqual(['locked out']);
  });
});
