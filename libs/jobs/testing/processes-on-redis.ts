import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, jest } from '@jest/globals';
import { type INestApplicationContext, Injectable, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import {
  Database,
  DatabaseModule,
  EventSet,
  installationName,
  newId,
  provideEvents,
} from '@passerelle/database';
import { cloneDatabase, type RedisServer, startRedisServer } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { Redis } from 'ioredis';
import { JobsModule } from '../src/jobs.module.js';
import { JobsWorker } from '../src/jobs.worker.js';
import { Deliveries } from '../src/outbox/deliveries.js';
import { EventHandler } from '../src/outbox/event-handler.js';
import { ScheduledTask } from '../src/scheduled-tasks/scheduled-task.js';
import { settled } from './index.js';

const postEvents = new EventSet();
const LetterPosted = postEvents.define<{ letter: string }>('LetterPosted', { invalidates: 'nothing' });

/** The delivered letters, and the gate that delays the postman. */
@Injectable()
export class Letterbox extends EventEmitter {
  readonly letters: string[] = [];
  cleared = 0;
  hill = Promise.resolve();
}

@EventHandler('DeliverOnLetterPosted', LetterPosted)
class DeliverOnLetterPosted {
  constructor(private readonly letterbox: Letterbox) {}
  async handle({ data: { letter } }: { data: { letter: string } }): Promise<void> {
    this.letterbox.emit('rung', letter);
    await this.letterbox.hill;
    this.letterbox.letters.push(letter);
  }
}

@ScheduledTask({ every: 50 })
class ClearTheBox implements ScheduledTask {
  constructor(private readonly letterbox: Letterbox) {}
  async run(): Promise<void> {
    this.letterbox.cleared += 1;
    this.letterbox.emit('cleared');
  }
}

@Module({ providers: [provideEvents(postEvents), Letterbox, DeliverOnLetterPosted, ClearTheBox] })
class PostModule {}

/**
 * For specs: processes that deliver letters, with their own Redis and database for each test. Everything is closed
 * after the test.
 */
export class ProcessesOnRedis {
  redis: RedisServer;
  databaseUrl: string;
  private installation: string;
  /** Warnings of the processes. */
  readonly warnings: string[] = [];
  readonly closers: (() => Promise<unknown>)[] = [];

  constructor() {
    beforeEach(async () => {
      this.redis = await startRedisServer();
      this.closers.push(() => this.redis.stop());
      const clone = await cloneDatabase();
      this.databaseUrl = clone.url;
      this.closers.push(clone.drop);
      this.warnings.length = 0;
      const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation((message) => {
        this.warnings.push(String(message));
      });
      this.closers.push(async () => warn.mockRestore());
    });
    afterEach(async () => {
      for (const close of this.closers.splice(0).toReversed()) await close();
    });
  }

  async aProcess(env: Record<string, string> = {}): Promise<INestApplicationContext> {
    const settings = readSettings({ DATABASE_URL: this.databaseUrl, REDIS_URL: this.redis.url, ...env });
    @Module({ imports: [ConfigModule.with(settings), DatabaseModule, JobsModule, PostModule] })
    class App {}
    const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
    this.closers.push(() => app.close());
    this.installation = await installationName(app.get(Database));
    return app;
  }

  async aWorker(env?: Record<string, string>): Promise<INestApplicationContext> {
    const app = await this.aProcess(env);
    await app.get(JobsWorker).start();
    return app;
  }

  /** A worker that runs the job of a letter, “uphill”, until the postman may `climb`. */
  async aBusyWorker(
    env?: Record<string, string>,
  ): Promise<{ worker: INestApplicationContext; climb: () => void }> {
    const worker = await this.aWorker(env);
    const letterbox = worker.get(Letterbox);
    let climb = (): void => undefined;
    letterbox.hill = new Promise((resolve) => (climb = resolve));
    const rung = once(letterbox, 'rung');
    await post(worker, 'uphill');
    await rung;
    return { worker, climb };
  }

  /** Another Redis in place of the stopped one. */
  async restart(...options: string[]): Promise<void> {
    this.redis = await startRedisServer({ port: this.redis.port, options });
  }

  async asking<Answer>(ask: (client: Redis) => Promise<Answer>): Promise<Answer> {
    const client = new Redis(this.redis.url);
    try {
      return await ask(client);
    } finally {
      client.disconnect();
    }
  }

  /** Key of a part of the queue in Redis. */
  key(part: string): string {
    return `passerelle:${this.installation}:passerelle:${part}`;
  }

  /** How many jobs wait in the queue. */
  queued(): Promise<number> {
    return this.asking((client) => client.llen(this.key('wait')));
  }

  async flushEverything(): Promise<void> {
    await this.asking((client) => client.flushall());
  }
}

export const post = (app: INestApplicationContext, letter: string): Promise<void> =>
  app
    .get(Database)
    .transaction((tx) => tx.record(LetterPosted({ subjectId: newId(), actorId: null, data: { letter } })));

export const lettersOf = (app: INestApplicationContext): string[] => app.get(Letterbox).letters.toSorted();

export const isReachable = (app: INestApplicationContext): Promise<boolean> =>
  app.get(Deliveries).canBeQueued();

export const reaches = (app: INestApplicationContext, reachable: boolean): Promise<void> =>
  until(async () => (await isReachable(app)) === reachable);

/** Runs the worker's timer once. */
export async function keepUp(app: INestApplicationContext): Promise<void> {
  await reaches(app, true);
  await app.get(JobsWorker).keepUp();
  await settled(app);
}

/** Runs the worker's timer repeatedly, once pending deliveries count as forgotten. */
export async function keepUpUntilAllIsDelivered(app: INestApplicationContext): Promise<void> {
  await until(async () => {
    await app
      .get(Database)
      .manager.query("UPDATE delivery SET touched_at = touched_at - interval '1 minute'");
    await app.get(JobsWorker).keepUp();
    return (await app.get(Deliveries).pending()) === 0;
  });
}

/** Waits until the scheduled task has run again. */
export const clearedAgain = (app: INestApplicationContext): Promise<unknown> =>
  once(app.get(Letterbox), 'cleared');
