import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Logger, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import { Database, DatabaseModule, defineEvent, newId } from '@passerelle/database';
import { cloneDatabase, type RedisServer, startRedisServer } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { Redis } from 'ioredis';
import { Deliveries } from './deliveries.js';
import { Delivery } from './delivery.entity.js';
import { JobsModule } from './jobs.module.js';
import { JobsWorker } from './jobs.worker.js';
import { Reaction } from './reaction.js';
import { type Recurs, Schedule } from './schedule.js';
import { settled } from './testing.js';

const LetterPosted = defineEvent<{ letter: string }>('LetterPosted');

/** What has come, and what keeps the postman. */
@Injectable()
class Letterbox extends EventEmitter {
  readonly letters: string[] = [];
  cleared = 0;
  hill = Promise.resolve();
}

@Reaction(LetterPosted)
class DeliverOnLetterPosted {
  constructor(private readonly letterbox: Letterbox) {}
  async handle({ data: { letter } }: { data: { letter: string } }): Promise<void> {
    this.letterbox.emit('rung', letter);
    await this.letterbox.hill;
    this.letterbox.letters.push(letter);
  }
}

@Schedule({ every: 50 })
class ClearTheBox implements Recurs {
  constructor(private readonly letterbox: Letterbox) {}
  async run(): Promise<void> {
    this.letterbox.cleared += 1;
    this.letterbox.emit('cleared');
  }
}

@Module({ providers: [Letterbox, DeliverOnLetterPosted, ClearTheBox] })
class PostModule {}

/** A Redis and a database for each test; what is opened is closed. */
const closers: (() => Promise<unknown>)[] = [];
let databaseUrl: string;
let redis: RedisServer;
let warnings: string[];

beforeEach(async () => {
  redis = await startRedisServer();
  closers.push(() => redis.stop());
  const clone = await cloneDatabase();
  databaseUrl = clone.url;
  closers.push(clone.drop);
  warnings = [];
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation((said) => {
    warnings.push(String(said));
  });
  closers.push(async () => warn.mockRestore());
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function aProcess(env: Record<string, string> = {}): Promise<INestApplicationContext> {
  const settings = readSettings({ DATABASE_URL: databaseUrl, REDIS_URL: redis.url, ...env });
  @Module({ imports: [ConfigModule.with(settings), DatabaseModule, JobsModule, PostModule] })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  closers.push(() => app.close());
  return app;
}

async function aWorker(env?: Record<string, string>): Promise<INestApplicationContext> {
  const app = await aProcess(env);
  await app.get(JobsWorker).start();
  return app;
}

const post = (app: INestApplicationContext, letter: string): Promise<void> =>
  app
    .get(Database)
    .transaction((tx) => tx.record(LetterPosted({ subjectId: newId(), actorId: null, data: { letter } })));
const lettersOf = (app: INestApplicationContext): string[] => app.get(Letterbox).letters.toSorted();
const isReachable = (app: INestApplicationContext): Promise<boolean> => app.get(Deliveries).canBeQueued();
const reaches = (app: INestApplicationContext, reachable: boolean): Promise<void> =>
  until(async () => (await isReachable(app)) === reachable);
const restart = async (): Promise<void> => {
  redis = await startRedisServer({ port: redis.port });
};
/** How many jobs wait in the queue. */
async function queued(): Promise<number> {
  const client = new Redis(redis.url);
  const waiting = await client.llen('passerelle:passerelle:wait');
  await client.quit();
  return waiting;
}
async function flushEverything(): Promise<void> {
  const client = new Redis(redis.url);
  await client.flushall();
  await client.quit();
}
/** What the worker's timer does. */
async function keepUp(app: INestApplicationContext): Promise<void> {
  await reaches(app, true);
  await app.get(JobsWorker).keepUp();
  await settled(app);
}
/** Waits until the schedule has run again. */
const clearedAgain = (app: INestApplicationContext): Promise<unknown> => once(app.get(Letterbox), 'cleared');

describe('a Redis that loses everything', () => {
  it('while work is queued is filled again, schedules included', async () => {
    const api = await aProcess();
    for (const letter of ['a', 'b', 'c']) await post(api, letter);
    await until(async () => (await queued()) === 3);
    await flushEverything();
    const worker = await aWorker();
    await clearedAgain(worker);
    await flushEverything();
    await keepUp(worker);
    expect(lettersOf(worker)).toEqual(['a', 'b', 'c']);
    await clearedAgain(worker);
  });

  it('while a job runs does not run it twice to effect, nor hold up the next', async () => {
    const worker = await aWorker();
    let climb = (): void => undefined;
    worker.get(Letterbox).hill = new Promise((resolve) => (climb = resolve));
    const rung = once(worker.get(Letterbox), 'rung');
    await post(worker, 'uphill');
    await rung;
    await flushEverything();
    climb();
    await keepUp(worker);
    await post(worker, 'next');
    await settled(worker);
    expect(lettersOf(worker)).toEqual(['next', 'uphill']);
  });

  it('because it was killed and started empty is filled again', async () => {
    const worker = await aWorker();
    await post(worker, 'before');
    await settled(worker);
    await redis.stop('SIGKILL');
    await reaches(worker, false);
    for (const letter of ['a', 'b']) await post(worker, letter);
    await restart();
    await keepUp(worker);
    await post(worker, 'after');
    await settled(worker);
    expect(lettersOf(worker)).toEqual(['a', 'after', 'b', 'before']);
    await clearedAgain(worker);
  });
});

describe('a Redis that cannot be reached', () => {
  it('at the start keeps nobody from starting, and is found once it is there', async () => {
    await redis.stop();
    const worker = await aWorker();
    expect(await isReachable(worker)).toBe(false);
    await post(worker, 'early');
    await restart();
    await keepUp(worker);
    expect(lettersOf(worker)).toEqual(['early']);
    await clearedAgain(worker);
  });

  it('fails nobody who changes something, and is complained of once', async () => {
    const api = await aProcess();
    await redis.stop();
    await reaches(api, false);
    for (let i = 0; i < 5; i++) await post(api, `letter ${i}`);
    const { manager } = api.get(Database);
    await until(async () => (await manager.count(Delivery)) === 5);
    await manager.query(`UPDATE delivery SET state = 'set_aside'`);
    expect(await api.get(Deliveries).replayAll()).toBe(5);
    expect(warnings.filter((said) => said.startsWith('What is owed will be queued later'))).toHaveLength(1);
    expect(new Set(warnings).size).toBe(warnings.length);
  });

  it('keeps no process from ending, which finishes what it has begun', async () => {
    const worker = await aWorker();
    let climb = (): void => undefined;
    worker.get(Letterbox).hill = new Promise((resolve) => (climb = resolve));
    const rung = once(worker.get(Letterbox), 'rung');
    await post(worker, 'uphill');
    await rung;
    await redis.stop('SIGKILL');
    await reaches(worker, false);
    const ended = worker.close();
    climb();
    await ended;
    closers.pop();
    expect(lettersOf(worker)).toEqual(['uphill']);
  });

  it('because of its password is complained of without the password', async () => {
    await redis.stop();
    redis = await startRedisServer({ port: redis.port, options: ['--requirepass', 'sesame'] });
    const said = (['log', 'warn', 'error'] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation(() => undefined),
    );
    const worker = await aWorker({ REDIS_URL: `redis://:hunter2@127.0.0.1:${redis.port}` });
    await post(worker, 'locked out');
    expect(await isReachable(worker)).toBe(false);
    const all = JSON.stringify([warnings, said.map(({ mock }) => mock.calls)]);
    for (const spy of said) spy.mockRestore();
    expect(all).toContain('WRONGPASS');
    expect(all).not.toContain('hunter2');
    await redis.stop();
    redis = await startRedisServer({ port: redis.port, options: ['--requirepass', 'hunter2'] });
    await keepUp(worker);
    expect(lettersOf(worker)).toEqual(['locked out']);
  });
});

describe('one Redis', () => {
  it('serves two installations that have a prefix each', async () => {
    const first = await aWorker();
    const clone = await cloneDatabase();
    closers.push(clone.drop);
    const second = await aWorker({ DATABASE_URL: clone.url, REDIS_PREFIX: 'second' });
    for (const letter of ['a', 'b', 'c']) {
      await post(first, `first ${letter}`);
      await post(second, `second ${letter}`);
    }
    for (const app of [first, second]) await settled(app);
    expect(lettersOf(first)).toEqual(['first a', 'first b', 'first c']);
    expect(lettersOf(second)).toEqual(['second a', 'second b', 'second c']);
  });

  it('that may throw keys away is warned of', async () => {
    await redis.stop();
    const options = ['--maxmemory', '10mb', '--maxmemory-policy', 'allkeys-lru'];
    redis = await startRedisServer({ port: redis.port, options });
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const worker = await aWorker();
    await clearedAgain(worker);
    expect(String(warn.mock.calls)).toContain('Eviction policy is allkeys-lru');
    warn.mockRestore();
  });
});
