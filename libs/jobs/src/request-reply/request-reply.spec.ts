import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import { DatabaseModule } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { JobsModule } from '../jobs.module.js';
import { JobsWorker } from '../jobs.worker.js';
import { SweepAbandonedRequests } from './sweep-abandoned-requests.js';
import {
  defineWorkerRequest,
  provideWorkerRequests,
  RepliesTo,
  type RepliesToRequest,
} from './worker-request.js';
import { NoReply, WorkerRequests } from './worker-requests.js';

const given = testDatabase();
/** Longer than any test, so that the clock never ends the waiting. */
const patience = 600_000;

const Echo = defineWorkerRequest<{ phrase: string }, { heard: string }>('Echo');

/** The requests that one worker has heard. */
@Injectable()
class Hill {
  readonly heard: string[] = [];
  prepared = 0;
  /** The duration of its preparation. */
  climb = async (): Promise<void> => undefined;
}

@RepliesTo(Echo)
class ReplyToEcho implements RepliesToRequest<{ phrase: string }, { heard: string }> {
  constructor(private readonly hill: Hill) {}
  async prepare(): Promise<void> {
    this.hill.prepared += 1;
    await this.hill.climb();
  }
  async reply({ phrase }: { phrase: string }): Promise<{ heard: string }> {
    this.hill.heard.push(phrase);
    if (phrase === '') throw new Error('there was nothing to hear');
    return { heard: phrase };
  }
}

@Module({ providers: [provideWorkerRequests(Echo), Hill, ReplyToEcho] })
class HillModule {}

const opened: INestApplicationContext[] = [];
/** One process of the product. It runs no jobs until `work`. */
async function aProcess(module: unknown = HillModule): Promise<INestApplicationContext> {
  @Module({
    imports: [
      ConfigModule.with(readSettings({ DATABASE_URL: given.url }), given.clock),
      DatabaseModule,
      JobsModule,
      module as typeof HillModule,
    ],
  })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  opened.push(app);
  return app;
}
async function aWorker(): Promise<INestApplicationContext> {
  const worker = await aProcess();
  await worker.get(JobsWorker).start();
  return worker;
}
const send = (
  sender: INestApplicationContext,
  phrase: string,
  options = { patience },
): Promise<{ heard: string }> =>
  sender.get(WorkerRequests, { strict: false }).send(Echo, { phrase }, options);
const rows = (): Promise<{ payload: { phrase: string } }[]> =>
  given.database.manager.query('SELECT payload FROM worker_request ORDER BY id');
/** Resolves once this number of requests waits in the table. */
async function kept(count: number): Promise<void> {
  while ((await rows()).length < count);
}

let api: INestApplicationContext;
beforeEach(async () => {
  api = await aProcess();
});
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
  await given.database.manager.query('DELETE FROM worker_request');
});

describe('a request', () => {
  it('gets its reply from a worker in another process, and leaves nothing behind', async () => {
    const worker = await aWorker();
    expect(await send(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect(worker.get(Hill).heard).toEqual(['ohé']);
    expect(api.get(Hill).heard).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('gets its reply in the process that sends it, where that works too', async () => {
    await api.get(JobsWorker).start();
    expect(await send(api, 'ohé')).toEqual({ heard: 'ohé' });
  });

  it('sent before a worker runs gets its reply once one does', async () => {
    const reply = send(api, 'ohé');
    await kept(1);
    await aWorker();
    expect(await reply).toEqual({ heard: 'ohé' });
  });

  it('gets one reply, by either of two workers, and each sender has the reply to its own', async () => {
    const workers = [await aWorker(), await aWorker()];
    const senders = [api, await aProcess()];
    const phrase = Array.from({ length: 60 }, (_, i) => `request ${i}`);
    const replies = await Promise.all(phrase.map((words, i) => send(senders[i % 2] ?? api, words)));
    expect(replies.map(({ heard }) => heard)).toEqual(phrase);
    expect(workers.flatMap((worker) => worker.get(Hill).heard).toSorted()).toEqual(phrase.toSorted());
  });

  it('that another worker is taking is left to it, and holds up none', async () => {
    const left = expect(send(api, 'first')).rejects.toThrow(NoReply);
    await kept(1);
    const worker = await given.database.transaction(async (tx) => {
      await tx.manager.query('UPDATE worker_request SET taken_at = now()');
      const another = await aWorker();
      expect(await send(api, 'second')).toEqual({ heard: 'second' });
      return another;
    });
    expect(await send(api, 'third')).toEqual({ heard: 'third' });
    expect(worker.get(Hill).heard).toEqual(['second', 'third']);
    await api.close();
    await left;
  });

  it('that no worker replies to in time gets no reply, and leaves nothing behind', async () => {
    await expect(send(api, 'ohé', { patience: 1 })).rejects.toThrow(NoReply);
    expect(await rows()).toEqual([]);
  });

  it('on which a worker fails gets no reply at once, and the next gets its own', async () => {
    await aWorker();
    await expect(send(api, '')).rejects.toThrow(NoReply);
    expect(await send(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect(await rows()).toEqual([]);
  });

  it('gets its reply though connections break in between', async () => {
    const worker = await aWorker();
    expect(await send(api, 'before')).toEqual({ heard: 'before' });
    for (const phrase of ['first', 'second']) {
      const broken = await given.database.manager.query<unknown[]>(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'passerelle listener'`,
      );
      expect(broken).toHaveLength(2);
      expect(await send(api, phrase)).toEqual({ heard: phrase });
      // The sender may have been notified later than the worker. Both listen again before the next interruption.
      await listening(2);
    }
    expect(worker.get(Hill).heard).toEqual(['before', 'first', 'second']);
  });

  it('ends the waiting when the process ends', async () => {
    const reply = send(api, 'ohé');
    await kept(1);
    const closed = api.close();
    await expect(reply).rejects.toThrow(NoReply);
    await closed;
    expect(await rows()).toEqual([]);
  });

  it('is refused where too many wait', async () => {
    const sent = Array.from({ length: 100 }, (_, i) => send(api, `request ${i}`));
    await expect(send(api, 'one more')).rejects.toThrow('Too many');
    await aWorker();
    expect(await Promise.all(sent)).toHaveLength(100);
    expect(await send(api, 'one more')).toEqual({ heard: 'one more' });
  });

  it('of a sender that has died is swept away', async () => {
    await given.database.manager.query(
      `INSERT INTO worker_request (id, name, payload, sent_at) VALUES
         (gen_random_uuid(), 'Echo', '{"phrase": "long ago"}', now() - interval '61 seconds'),
         (gen_random_uuid(), 'Echo', '{"phrase": "just now"}', now() - interval '2 seconds')`,
    );
    await api.get(SweepAbandonedRequests, { strict: false }).run();
    expect(await rows()).toEqual([{ payload: { phrase: 'just now' } }]);
  });
});

async function listening(count: number): Promise<void> {
  for (;;) {
    const [row] = await given.database.manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'passerelle listener' AND query LIKE 'LISTEN%'`,
    );
    if (row.count >= count) return;
  }
}

describe('what replies', () => {
  const warnings: string[] = [];
  beforeEach(() => {
    warnings.length = 0;
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((phrase) => void warnings.push(String(phrase)));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is prepared as a worker starts, before anything is sent, and nowhere else', async () => {
    const worker = await aWorker();
    expect(worker.get(Hill).prepared).toBe(1);
    expect(await send(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect([worker, api].map((process) => process.get(Hill).prepared)).toEqual([1, 0]);
  });

  it('keeps neither the start, nor requests, nor the end waiting meanwhile', async () => {
    const worker = await aProcess();
    worker.get(Hill).climb = () => new Promise(() => undefined);
    await worker.get(JobsWorker).start();
    expect(await send(api, 'ohé')).toEqual({ heard: 'ohé' });
    await worker.close();
  });

  it('is warned of, without what may be personal, and sent requests all the same where it could not be prepared', async () => {
    const worker = await aProcess();
    worker.get(Hill).climb = async () => {
      throw new RangeError('anne@mains.example');
    };
    await worker.get(JobsWorker).start();
    expect(await send(api, 'ohé')).toEqual({ heard: 'ohé' });
    expect(warnings).toEqual([
      expect.stringMatching(/^Echo will be prepared at its first request only: RangeError/),
    ]);
    expect(warnings.join()).not.toContain('anne');
  });

  it('is not warned of where the end of the process has broken it off', async () => {
    const worker = await aProcess();
    let fail = (): void => undefined;
    worker.get(Hill).climb = () => new Promise((_, reject) => (fail = () => reject(new Error('closed'))));
    await worker.get(JobsWorker).start();
    await worker.close();
    fail();
    await setImmediate();
    expect(warnings).toEqual([]);
  });
});

describe('an application', () => {
  it('does not boot when nobody replies to a request', async () => {
    @Module({ providers: [provideWorkerRequests(Echo)] })
    class Plain {}
    await expect(aProcess(Plain)).rejects.toThrow('Nobody replies to Echo.');
  });

  it('does not boot when two reply to the same', async () => {
    @RepliesTo(Echo)
    class ReplyTwice extends ReplyToEcho {}
    @Module({ providers: [Hill, ReplyToEcho, ReplyTwice] })
    class TwoHills {}
    await expect(aProcess(TwoHills)).rejects.toThrow('Two providers reply to Echo.');
  });
});
