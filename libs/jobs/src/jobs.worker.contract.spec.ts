import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type INestApplicationContext, Injectable, Logger, Module } from '@nestjs/common';
import { Database, newId, OutboxEvent, provideEvents } from '@passerelle/database';
import { type Backends, chosenBackends, cloneDatabase } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { settled } from '../testing/index.js';
import {
  BarkOnBellRung,
  BellRung,
  boot,
  type Environment,
  ring,
  sampleEvents,
  SampleHandlers,
  SampleModuleWithTask,
  WakeOnBellRung,
} from '../testing/sample-handlers.js';
import { JobsWorker } from './jobs.worker.js';
import { Deliveries } from './outbox/deliveries.js';
import { Delivery } from './outbox/delivery.entity.js';
import { EventHandler } from './outbox/event-handler.js';
import { pauseAfter } from './queue/bull-queue.js';
import { JobQueue } from './queue/job-queue.js';

/** Whether the counter is busy or closed, and which letters came. */
@Injectable()
class SlowMails {
  readonly tried: string[] = [];
  /** Runs before the clerk takes a letter. */
  serving = Promise.resolve();
  /** How many more times it reports that it is closed. */
  closedFor = 0;
}

class Closed extends Error {
  readonly restFor = 20;
}

@EventHandler({ id: 'WriteOnBellRung', queue: 'mails', formerly: ['PostOnBellRung'] }, BellRung)
class WriteOnBellRung {
  constructor(private readonly office: SlowMails) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.office.tried.push(event.data.bell);
    await this.office.serving;
    if (this.office.closedFor > 0) {
      this.office.closedFor -= 1;
      throw new Closed('the post office is closed');
    }
  }
}

/** A file sent by a person. */
@EventHandler({ id: 'CopyOnBellRung', queue: 'imports' }, BellRung)
class CopyOnBellRung {
  constructor(private readonly office: SlowMails) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.office.tried.push(event.data.bell);
    await this.office.serving;
  }
}

/** A handler of a later version. */
@EventHandler('MeowOnBellRung', BellRung)
class MeowOnBellRung {
  constructor(private readonly handlers: SampleHandlers) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.handlers.hear(`meow ${event.data.bell}`);
  }
}

/** The same handler in a still later version. */
@EventHandler({ id: 'PurrOnBellRung', formerly: ['MeowOnBellRung'] }, BellRung)
class PurrOnBellRung {
  constructor(private readonly handlers: SampleHandlers) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.handlers.hear(`purr ${event.data.bell}`);
  }
}

@Module({
  providers: [provideEvents(sampleEvents), SampleHandlers, SlowMails, WakeOnBellRung, WriteOnBellRung],
})
class SampleModuleWithMails {}

@Module({
  providers: [provideEvents(sampleEvents), SampleHandlers, SlowMails, WakeOnBellRung, CopyOnBellRung],
})
class SampleModuleWithCopies {}

@Module({ providers: [provideEvents(sampleEvents), SampleHandlers, BarkOnBellRung] })
class SampleModuleWithOneHandler {}

@Module({ providers: [provideEvents(sampleEvents), SampleHandlers, WakeOnBellRung, MeowOnBellRung] })
class LaterSampleModule {}

@Module({ providers: [provideEvents(sampleEvents), SampleHandlers, WakeOnBellRung, PurrOnBellRung] })
class LatestSampleModule {}

describe('workers', () => {
  const closers: (() => Promise<void>)[] = [];
  let backends: Backends;
  let env: Environment;

  beforeEach(async () => {
    backends = chosenBackends();
    const { url, drop } = await cloneDatabase();
    env = { DATABASE_URL: url, ...backends.env };
    closers.push(backends.drop, drop);
  });
  afterEach(async () => {
    for (const close of closers.splice(0).toReversed()) await close();
  });

  const aProcess = async (module?: unknown): Promise<INestApplicationContext> => {
    const app = await boot(env, module);
    closers.push(() => app.close());
    return app;
  };
  const aWorker = async (module?: unknown): Promise<INestApplicationContext> => {
    const app = await aProcess(module);
    await app.get(JobsWorker).start();
    return app;
  };
  const pending = (app: INestApplicationContext): Promise<Delivery[]> =>
    app.get(Database).manager.find(Delivery);
  async function hears(app: INestApplicationContext, what: string, times = 1): Promise<void> {
    const handlers = app.get(SampleHandlers);
    while (handlers.heard.filter((heard) => heard === what).length < times) await once(handlers, 'heard');
  }
  /** The state of the queue after Redis has lost its memory. */
  async function loseQueue(app: INestApplicationContext): Promise<void> {
    if (env['REDIS_URL'] !== undefined) await backends.drop();
    else await app.get(Database).manager.query('TRUNCATE bullmq.job, bullmq.scheduler CASCADE');
  }

  it('share the work, each delivery being run by one of them', async () => {
    const api = await aProcess();
    const bells = await Promise.all(Array.from({ length: 40 }, () => ring(api)));
    const workers = [await aWorker(), await aWorker()];
    while ((await api.get(Deliveries).pending()) > 0) {
      await Promise.race(workers.map((worker) => worker.get(JobQueue).nextFinished()));
    }
    expect(workers.flatMap((worker) => worker.get(SampleHandlers).heard).toSorted()).toEqual(
      bells.flatMap((bell) => [`bark ${bell}`, `wake ${bell}`]).toSorted(),
    );
  });

  it('end at once, however lately they were started', async () => {
    for (let i = 0; i < 5; i++) {
      const worker = await boot(env, SampleModuleWithTask);
      await worker.get(JobsWorker).start();
      await worker.close();
    }
  });

  it('finish what they have begun before they end', async () => {
    const api = await aProcess();
    const worker = await boot(env);
    await worker.get(JobsWorker).start();
    let rise = (): void => undefined;
    worker.get(SampleHandlers).yawning = new Promise((resolve) => (rise = resolve));
    const bell = await ring(worker);
    await hears(worker, `wake ${bell}`);
    const ended = worker.close();
    // Enough time to end for a process that does not wait.
    for (let i = 0; i < 50; i++) expect(await pending(api)).not.toEqual([]);
    rise();
    await ended;
    expect(await pending(api)).toEqual([]);
  });

  it('run a task once at a time, however many they are and however long it takes', async () => {
    const both = [await aProcess(SampleModuleWithTask), await aProcess(SampleModuleWithTask)];
    let end = (): void => undefined;
    const striking = new Promise<void>((resolve) => (end = resolve));
    closers.push(async () => end());
    for (const app of both) {
      app.get(SampleHandlers).striking = striking;
      await app.get(JobsWorker).start();
    }
    const strikes = (): number => both.flatMap((app) => app.get(SampleHandlers).heard).length;
    const struck = (): Promise<unknown> =>
      Promise.race(both.map((app) => once(app.get(SampleHandlers), 'heard')));
    while (strikes() === 0) await struck();
    // Runs that become due meanwhile end without a start.
    for (let i = 0; i < 5; i++)
      await Promise.race([...both.map((app) => app.get(JobQueue).nextFinished()), struck()]);
    expect(strikes()).toBe(1);
    end();
    while (strikes() < 3) await struck();
  });

  it('run a task again though the process that ran it has gone without a word', async () => {
    const logged = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    closers.push(async () => logged.mockRestore());
    const worker = await aProcess(SampleModuleWithTask);
    let end = (): void => undefined;
    worker.get(SampleHandlers).striking = new Promise((resolve) => (end = resolve));
    closers.push(async () => end());
    await worker.get(JobsWorker).start();
    await hears(worker, 'strike');
    await worker.get(Database).manager.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'passerelle scheduled task'`,
    );
    await hears(worker, 'strike', 2);
    end();
    expect(String(logged.mock.calls)).toContain('Strike goes on without its lock');
  });

  it('say what fails, once in a while, and nothing of whom it fails', async () => {
    const lines: string[] = [];
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation((what) => lines.push(String(what)));
    closers.push(async () => warn.mockRestore());
    const worker = await aProcess(SampleModuleWithTask);
    const handlers = worker.get(SampleHandlers);
    handlers.striking = Promise.reject(new Error('Zoé has complained'));
    handlers.striking.catch(() => undefined);
    handlers.failures = 1;
    await worker.get(JobsWorker).start();
    await ring(worker);
    await until(() => lines.length >= 2);
    await hears(worker, 'strike', handlers.heard.length + 3);
    const failed = (job: string): unknown =>
      expect.stringMatching(new RegExp(`^${job} failed: Error at .+$`));
    expect(lines.toSorted()).toEqual([failed('BarkOnBellRung'), failed('Strike')]);
    expect(String(lines)).not.toMatch(/Zoé|hoarse/);
  });

  it('give the queue back what it has lost', async () => {
    const worker = await aWorker(SampleModuleWithTask);
    await hears(worker, 'strike', 2);
    const { manager } = worker.get(Database);
    const [eventId, now] = [newId(), new Date()];
    const event = {
      id: eventId,
      name: 'BellRung',
      subjectId: newId(),
      data: { bell: 'lost' },
      actorId: null,
    };
    await manager.insert(OutboxEvent, { ...event, reason: null, recordedAt: now, dispatchedAt: now });
    for (const handler of ['BarkOnBellRung', 'WakeOnBellRung'])
      await manager.insert(Delivery, { eventId, handler, state: 'pending', touchedAt: now });

    await loseQueue(worker);
    await worker.get(JobsWorker).keepUp();
    await settled(worker);
    expect(worker.get(SampleHandlers).heard).toEqual(expect.arrayContaining(['bark lost', 'wake lost']));
    await hears(worker, 'strike', worker.get(SampleHandlers).heard.length);
  });

  it('of another version get the deliveries of handlers that only they have, no matter who dispatches the event', async () => {
    const before = await aProcess();
    const lost = await ring(before);
    // Dispatched while no process has the cat.
    await before.get(Deliveries).beforeApplicationShutdown();
    const later = await aWorker(LaterSampleModule);
    const bell = await ring(before);
    await before.get(Deliveries).beforeApplicationShutdown();
    // An older worker does not try a delivery that it takes and cannot run.
    const { id: eventId } = await later
      .get(Database)
      .manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    await before.get(Deliveries).deliver(eventId, 'MeowOnBellRung', true);
    await later.get(JobsWorker).keepUp();
    await hears(later, `meow ${bell}`);
    expect(later.get(SampleHandlers).heard).not.toContain(`meow ${lost}`);
    await settled(later);
    // They do not have the dog.
    expect((await pending(later)).map(({ handler }) => handler)).toEqual([
      'BarkOnBellRung',
      'BarkOnBellRung',
    ]);
  });

  it('run a renamed handler once, by its old or its new name', async () => {
    const [later, stillLater] = [await aWorker(LaterSampleModule), await aWorker(LatestSampleModule)];
    const [byOne, byOther] = [await ring(later), await ring(stillLater)];
    for (const app of [later, stillLater]) await app.get(Deliveries).beforeApplicationShutdown();
    const cats = (): string[] =>
      [later, stillLater]
        .flatMap((app) => app.get(SampleHandlers).heard)
        .filter((heard) => !heard.startsWith('wake'));
    const about = (bell: string): string[] => cats().filter((heard) => heard.endsWith(bell));
    // The later version gets the delivery again that the earlier one cannot run by its new name.
    await until(async () => {
      await later
        .get(Database)
        .manager.query(`UPDATE delivery SET touched_at = touched_at - interval '1 hour'`);
      await stillLater.get(JobsWorker).keepUp();
      return (await stillLater.get(Deliveries).pending()) === 0;
    });
    expect(about(byOne)).toHaveLength(1);
    expect(about(byOther)).toEqual([`purr ${byOther}`]);
  });

  it('try what was never tried before what has failed, however long that has waited', async () => {
    env['JOB_CONCURRENCY'] = '1';
    const worker = await aWorker(SampleModuleWithOneHandler);
    const { heard, growling } = worker.get(SampleHandlers);
    /** Resolves once all bells rung so far are queued. */
    const queued = (): Promise<void> => worker.get(Deliveries).beforeApplicationShutdown();
    const release: (() => void)[] = [];
    closers.push(async () => release.forEach((letGo) => letGo()));
    const ringAndHold = async (bell: string): Promise<void> => {
      growling.set(bell, new Promise((resolve) => release.push(resolve)));
      await ring(worker, bell);
      // Bells that ring at the same time are queued in any order.
      await queued();
    };
    const [failing, first, second, third] = [newId(), newId(), newId(), newId()];
    worker.get(SampleHandlers).failures = 1;
    await ring(worker, failing);
    while (worker.get(SampleHandlers).failures > 0) await worker.get(JobQueue).nextFinished();
    const due = Date.now() + pauseAfter(1);
    // The only slot is taken while the second try of the failed one becomes due, and more bells ring.
    await ringAndHold(first);
    await ringAndHold(second);
    await until(() => Date.now() > due);
    release[0]?.();
    await hears(worker, `bark ${first}`);
    await ring(worker, third);
    await queued();
    release[1]?.();
    await settled(worker);
    expect(heard).toEqual([first, second, third, failing].map((bell) => `bark ${bell}`));
  });

  it('run everything else while mails hang, however many', async () => {
    const worker = await aWorker(SampleModuleWithMails);
    const office = worker.get(SlowMails);
    let serve = (): void => undefined;
    office.serving = new Promise((resolve) => (serve = resolve));
    closers.push(async () => serve());
    const bells: string[] = [];
    for (let i = 0; i < 12; i++) bells.push(await ring(worker));
    for (const bell of bells) await hears(worker, `wake ${bell}`);
    // As many as there are slots for mails, and no more.
    await until(() => office.tried.length === 5);
    serve();
    await settled(worker);
    expect(office.tried.toSorted()).toEqual(bells.toSorted());
  });

  it('run everything else while files are imported, one after the other', async () => {
    env['JOB_CONCURRENCY'] = '1';
    const worker = await aWorker(SampleModuleWithCopies);
    const office = worker.get(SlowMails);
    let serve = (): void => undefined;
    office.serving = new Promise((resolve) => (serve = resolve));
    closers.push(async () => serve());
    const bells: string[] = [];
    for (let i = 0; i < 5; i++) bells.push(await ring(worker));
    for (const bell of bells) await hears(worker, `wake ${bell}`);
    await until(() => office.tried.length > 0);
    expect(office.tried).toHaveLength(1);
    // A delivered row is deleted a moment later.
    await until(async () => (await worker.get(Deliveries).pending()) === bells.length);
    // A file that waits for another is not late.
    await worker
      .get(Database)
      .manager.query(`UPDATE delivery SET pending_since = pending_since - interval '1 hour'`);
    expect(await worker.get(Deliveries).lateness()).toMatchObject({ isLate: false });
    serve();
    await settled(worker);
    expect(office.tried.toSorted()).toEqual(bells.toSorted());
  });

  it('wait, all of a queue, while a handler says that nothing can be done now: that is no try', async () => {
    const worker = await aWorker(SampleModuleWithMails);
    const office = worker.get(SlowMails);
    // More often than the three tries of a delivery in this spec.
    office.closedFor = 10;
    const deliver = jest.spyOn(worker.get(Deliveries), 'deliver');
    const bells = [await ring(worker), await ring(worker)];
    await until(() => office.closedFor < 8);
    for (const delivery of await pending(worker))
      expect(delivery).toMatchObject({ failures: 0, state: 'pending' });
    await settled(worker);
    expect(office.tried).toHaveLength(12);
    expect(deliver.mock.calls.filter(([, , isLastTry]) => isLastTry)).toEqual([]);
    expect(new Set(office.tried)).toEqual(new Set(bells));
    expect(worker.get(SampleHandlers).heard).toHaveLength(2);
  });

  it('set the schedules that they have, no more and no fewer', async () => {
    const queue = (await aProcess()).get(JobQueue);
    const [daily, hourly, weekly] = ['0 3 * * *', '0 * * * *', '0 3 * * 1'].map((cron) => ({
      schedule: { cron },
    }));
    const all = new Map(Object.entries({ daily, hourly, weekly }));
    await queue.setSchedules(all);
    expect([...(await queue.missingOf(all))]).toEqual([]);
    await queue.setSchedules(new Map([['hourly', hourly]]));
    expect([...(await queue.missingOf(all)).keys()]).toEqual(['daily', 'weekly']);
  });
});
