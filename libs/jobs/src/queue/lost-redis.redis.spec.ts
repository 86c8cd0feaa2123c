import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { Database } from '@passerelle/database';
import { cloneDatabase } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { Redis } from 'ioredis';
import { settled } from '../../testing/index.js';
import {
  clearedAgain,
  isReachable,
  keepUp,
  keepUpUntilAllIsDelivered,
  lettersOf,
  post,
  ProcessesOnRedis,
  reaches,
} from '../../testing/processes-on-redis.js';
import { JobsWorker } from '../jobs.worker.js';
import { Deliveries } from '../outbox/deliveries.js';
import { Delivery } from '../outbox/delivery.entity.js';
import { JobQueue } from './job-queue.js';

const processes = new ProcessesOnRedis();

describe('a Redis that loses everything', () => {
  it('while work is queued is filled again, schedules included', async () => {
    const api = await processes.aProcess();
    for (const letter of ['a', 'b', 'c']) await post(api, letter);
    await until(async () => (await processes.queued()) === 3);
    await processes.flushEverything();
    const worker = await processes.aWorker();
    await clearedAgain(worker);
    await processes.flushEverything();
    await keepUp(worker);
    expect(lettersOf(worker)).toEqual(['a', 'b', 'c']);
    await clearedAgain(worker);
  });

  it('while a job runs does not run it twice to effect, nor hold up the next', async () => {
    const { worker, climb } = await processes.aBusyWorker();
    await processes.flushEverything();
    climb();
    await keepUp(worker);
    await post(worker, 'next');
    await settled(worker);
    expect(lettersOf(worker)).toEqual(['next', 'uphill']);
  });

  it('because it was started again while a job runs does not run that a second time meanwhile', async () => {
    const { worker, climb } = await processes.aBusyWorker();
    await processes.redis.stop('SIGKILL');
    await reaches(worker, false);
    await processes.restart();
    await reaches(worker, true);
    await worker.get(JobsWorker).keepUp();
    await until(() => processes.asking((client) => client.llen(processes.key('active'))));
    climb();
    await keepUpUntilAllIsDelivered(worker);
    expect(lettersOf(worker)).toEqual(['uphill']);
    await clearedAgain(worker);
  });

  it('because it was killed and started empty is filled again', async () => {
    const worker = await processes.aWorker();
    await post(worker, 'before');
    await settled(worker);
    await processes.redis.stop('SIGKILL');
    await reaches(worker, false);
    for (const letter of ['a', 'b']) await post(worker, letter);
    await processes.restart();
    await keepUp(worker);
    await post(worker, 'after');
    await settled(worker);
    expect(lettersOf(worker)).toEqual(['a', 'after', 'b', 'before']);
    await clearedAgain(worker);
  });
});

describe('a Redis that cannot be reached', () => {
  it('at the start keeps nobody from starting, and is found once it is there', async () => {
    await processes.redis.stop();
    const worker = await processes.aWorker();
    expect(await isReachable(worker)).toBe(false);
    await post(worker, 'early');
    await processes.restart();
    await keepUp(worker);
    expect(lettersOf(worker)).toEqual(['early']);
    await clearedAgain(worker);
  });

  it('fails nobody who changes something, and is complained of once', async () => {
    const api = await processes.aProcess();
    await processes.redis.stop();
    await reaches(api, false);
    for (let i = 0; i < 5; i++) await post(api, `letter ${i}`);
    const { manager } = api.get(Database);
    await until(async () => (await manager.count(Delivery)) === 5);
    await manager.query(`UPDATE delivery SET state = 'dead_lettered'`);
    expect(await api.get(Deliveries).replayAll()).toBe(5);
    expect(
      processes.warnings.filter((text) => text.startsWith('Deliveries will be queued later')),
    ).toHaveLength(1);
    expect(new Set(processes.warnings).size).toBe(processes.warnings.length);
  });

  it('keeps no process from ending, which finishes what it has begun', async () => {
    const { worker, climb } = await processes.aBusyWorker();
    await processes.redis.stop('SIGKILL');
    await reaches(worker, false);
    const ended = worker.close();
    climb();
    await ended;
    processes.closers.pop();
    expect(lettersOf(worker)).toEqual(['uphill']);
  });

  it('keeps no process from ending that was about to connect again', async () => {
    const duplicate = jest.spyOn(Redis.prototype, 'duplicate');
    const worker = await processes.aWorker();
    await clearedAgain(worker);
    // BullMQ creates the connections on which its workers wait for jobs in this way.
    const waiting = duplicate.mock.results.map(({ value }) => value as Redis);
    duplicate.mockRestore();
    // One for each queue: mails, imports, and the rest.
    expect(waiting).toHaveLength(3);
    for (const client of waiting) {
      // On a busy machine, the last of them may still be connecting for the first time.
      if (client.status !== 'ready') await once(client, 'ready');
      client.options.retryStrategy = () => 3_600_000;
      const lost = once(client, 'reconnecting');
      client.stream.destroy();
      await lost;
      // Like a worker that was about to wait: ioredis holds the command until it has connected again.
      client.bzpopmin('nothing', 5).catch(() => undefined);
    }
    processes.closers.pop();
    await worker.close();
    expect(waiting.map(({ status }) => status)).toEqual(['end', 'end', 'end']);
  });

  it('because of its password is complained of without the password', async () => {
    await processes.redis.stop();
    await processes.restart('--requirepass', 'sesame');
    const logged = (['log', 'warn', 'error'] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation(() => undefined),
    );
    const worker = await processes.aWorker({
      REDIS_URL: `redis://:hunter2@127.0.0.1:${processes.redis.port}`,
    });
    await post(worker, 'locked out');
    expect(await isReachable(worker)).toBe(false);
    const all = JSON.stringify([processes.warnings, logged.map(({ mock }) => mock.calls)]);
    for (const spy of logged) spy.mockRestore();
    expect(all).toContain('WRONGPASS');
    expect(all).not.toContain('hunter2');
    await processes.redis.stop();
    await processes.restart('--requirepass', 'hunter2');
    await keepUp(worker);
    expect(lettersOf(worker)).toEqual(['locked out']);
  });
});

describe('a Redis that answers but takes nothing', () => {
  const configure = (setting: string, value: string): Promise<unknown> =>
    processes.asking((client) => client.config('SET', setting, value));
  const replicate = (host: string, port: string): Promise<unknown> =>
    processes.asking((client) => client.replicaof(host, port));

  it('at the start is given the schedules of this version of the product once it does', async () => {
    const seldom = { schedule: { cron: '0 0 1 1 *' } };
    const earlier = (await processes.aProcess()).get(JobQueue);
    await earlier.setSchedules(
      new Map([
        ['ClearTheBox', seldom],
        ['PaintTheBox', seldom],
      ]),
    );
    await replicate('127.0.0.1', '1');
    const worker = await processes.aWorker();
    expect(await isReachable(worker)).toBe(false);
    await replicate('NO', 'ONE');
    await keepUp(worker);
    await clearedAgain(worker);
    const schedules = await processes.asking((client) => client.zrange(processes.key('repeat'), '0', '-1'));
    expect(schedules).toEqual(['ClearTheBox', 'SweepAbandonedRequests']);
  });

  it.each([
    ['it is full', () => configure('maxmemory', '1'), () => configure('maxmemory', '0')],
    ['it has become a replica', () => replicate('127.0.0.1', '1'), () => replicate('NO', 'ONE')],
    [
      'it cannot save',
      async () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-redis-'));
        await processes.redis.stop();
        await processes.restart('--dir', folder, '--save', '3600 1');
        fs.rmdirSync(folder);
        await processes.asking((client) => client.bgsave());
        await until(() =>
          processes.asking(async (client) => (await client.info()).includes('bgsave_status:err')),
        );
      },
      () => configure('save', ''),
    ],
  ])(
    'because %s fails nobody who changes something, and gets what is pending once it can',
    async (_, end, begin) => {
      const worker = await processes.aWorker();
      await clearedAgain(worker);
      await end();
      await reaches(worker, false);
      await post(worker, 'meanwhile');
      await begin();
      await keepUpUntilAllIsDelivered(worker);
      expect(lettersOf(worker)).toEqual(['meanwhile']);
      await clearedAgain(worker);
    },
  );

  it('is not asked again and again without a pause', async () => {
    const worker = await processes.aWorker();
    await clearedAgain(worker);
    await configure('maxmemory', '1');
    const refusals = async (): Promise<number> => {
      const errors = await processes.asking((client) => client.info('errorstats'));
      return Number(/errorstat_OOM:count=(\d+)/.exec(errors)?.[1] ?? 0);
    };
    await until(async () => (await refusals()) > 0);
    const begun = performance.now();
    const before = await refusals();
    await until(async () => (await refusals()) > before + 3);
    expect(performance.now() - begun).toBeGreaterThan(500);
    await configure('maxmemory', '0');
  });
});

describe('one Redis', () => {
  it.each([
    ['a prefix each', 'second'],
    ['the same prefix', 'passerelle'],
  ])('serves two installations that have %s', async (_, prefix) => {
    const first = await processes.aWorker();
    const clone = await cloneDatabase();
    processes.closers.push(clone.drop);
    const second = await processes.aWorker({ DATABASE_URL: clone.url, REDIS_PREFIX: prefix });
    for (const letter of ['a', 'b', 'c']) {
      await post(first, `first ${letter}`);
      await post(second, `second ${letter}`);
    }
    for (const app of [first, second]) await settled(app);
    expect(lettersOf(first)).toEqual(['first a', 'first b', 'first c']);
    expect(lettersOf(second)).toEqual(['second a', 'second b', 'second c']);
    const schedules = await processes.asking((client) => client.keys('*:repeat:ClearTheBox'));
    expect(schedules).toHaveLength(2);
  });

  it('that may throw keys away is warned of', async () => {
    await processes.redis.stop();
    const options = ['--maxmemory', '10mb', '--maxmemory-policy', 'allkeys-lru'];
    await processes.restart(...options);
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const worker = await processes.aWorker();
    await clearedAgain(worker);
    expect(String(warn.mock.calls)).toContain('Eviction policy is allkeys-lru');
    warn.mockRestore();
  });
});
