import { EventEmitter, once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Logger, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, currentRequestId, inRequest, readSettings } from '@passerelle/config';
import { Database, DatabaseModule, EventSet, newId, provideEvents, OutboxEvent } from '@passerelle/database';
import { type Backends, chosenBackends, cloneDatabase, countStatements } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { Deliveries } from './deliveries.js';
import { Delivery } from './delivery.entity.js';
import { JobQueue, pauseAfter } from '../queue/index.js';
import { JobsModule } from '../jobs.module.js';
import { JobsWorker } from '../jobs.worker.js';
import { EventHandler } from './event-handler.js';
import { ScheduledTask } from '../scheduled-tasks/index.js';
import { settled } from '../../testing/index.js';

const streetEvents = new EventSet();
const BellRung = streetEvents.define<{ bell: string }>('BellRung');

/** What the handlers did, and what they are told to do next. */
@Injectable()
class Street extends EventEmitter {
  readonly heard: string[] = [];
  readonly requests: (string | undefined)[] = [];
  failures = 0;
  /** What the dog does before it barks, by the bell. */
  readonly growling = new Map<string, Promise<void>>();
  /** What those who wake do before they are up. */
  yawning = Promise.resolve();
  /** What the clock does before its strike is over. */
  striking = Promise.resolve();
  hear(what: string): void {
    this.heard.push(what);
    this.emit('heard');
  }
}

@EventHandler('WakeOnBellRung', BellRung)
class WakeOnBellRung {
  constructor(private readonly street: Street) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.street.requests.push(currentRequestId());
    this.street.hear(`wake ${event.data.bell}`);
    await this.street.yawning;
  }
}

@EventHandler('BarkOnBellRung', BellRung)
class BarkOnBellRung {
  constructor(private readonly street: Street) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    await this.street.growling.get(event.data.bell);
    if (this.street.failures > 0) {
      this.street.failures -= 1;
      throw new Error('the dog is hoarse');
    }
    this.street.hear(`bark ${event.data.bell}`);
  }
}

/** Whether the counter is busy or closed, and which letters came. */
@Injectable()
class PostOffice {
  readonly tried: string[] = [];
  /** What the clerk does before a letter is taken. */
  serving = Promise.resolve();
  /** How often it still says that it is closed. */
  closedFor = 0;
}

class Closed extends Error {
  readonly restFor = 20;
}

@EventHandler({ id: 'WriteOnBellRung', queue: 'mails', formerly: ['PostOnBellRung'] }, BellRung)
class WriteOnBellRung {
  constructor(private readonly office: PostOffice) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.office.tried.push(event.data.bell);
    await this.office.serving;
    if (this.office.closedFor > 0) {
      this.office.closedFor -= 1;
      throw new Closed('the post office is closed');
    }
  }
}

/** What a later version has. */
@EventHandler('MeowOnBellRung', BellRung)
class MeowOnBellRung {
  constructor(private readonly street: Street) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.street.hear(`meow ${event.data.bell}`);
  }
}

/** What a still later one has made of it. */
@EventHandler({ id: 'PurrOnBellRung', formerly: ['MeowOnBellRung'] }, BellRung)
class PurrOnBellRung {
  constructor(private readonly street: Street) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.street.hear(`purr ${event.data.bell}`);
  }
}

@ScheduledTask({ every: 50 })
class Strike implements ScheduledTask {
  constructor(private readonly street: Street) {}
  async run(): Promise<void> {
    this.street.hear('strike');
    await this.street.striking;
  }
}

@Module({ providers: [provideEvents(streetEvents), Street, WakeOnBellRung, BarkOnBellRung] })
class StreetModule {}

@Module({ providers: [provideEvents(streetEvents), Street, WakeOnBellRung, BarkOnBellRung, Strike] })
class StreetWithClockModule {}

@Module({ providers: [provideEvents(streetEvents), Street, PostOffice, WakeOnBellRung, WriteOnBellRung] })
class StreetWithPostOfficeModule {}

@Module({ providers: [provideEvents(streetEvents), Street, BarkOnBellRung] })
class StreetWithOneDogModule {}

@Module({ providers: [provideEvents(streetEvents), Street, WakeOnBellRung, MeowOnBellRung] })
class LaterStreetModule {}

@Module({ providers: [provideEvents(streetEvents), Street, WakeOnBellRung, PurrOnBellRung] })
class StillLaterStreetModule {}

type Environment = Record<string, string>;

const boot = async (env: Environment, module: unknown = StreetModule): Promise<INestApplicationContext> => {
  @Module({
    imports: [
      ConfigModule.with(readSettings({ ...env, JOB_ATTEMPTS: '3' })),
      DatabaseModule,
      JobsModule,
      module as typeof StreetModule,
    ],
  })
  class App {}
  const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  return app.enableShutdownHooks();
};

const ring = (app: INestApplicationContext, bell = newId()): Promise<string> =>
  app.get(Database).transaction(async (tx) => {
    await tx.record(BellRung({ subjectId: bell, actorId: null, data: { bell } }));
    return bell;
  });

describe('deliveries', () => {
  const backends = chosenBackends();
  let env: Environment;
  let drop: () => Promise<void>;
  let app: INestApplicationContext;
  let street: Street;

  beforeAll(async () => {
    const clone = await cloneDatabase();
    drop = clone.drop;
    env = { DATABASE_URL: clone.url, ...backends.env };
    app = await boot(env);
    street = app.get(Street);
  });
  beforeEach(() => {
    street.heard.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await drop();
    await backends.drop();
  });

  it('writes no delivery for a transaction that was rolled back', async () => {
    await expect(
      app.get(Database).transaction(async (tx) => {
        await tx.record(BellRung({ subjectId: newId(), actorId: null, data: { bell: 'silent' } }));
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await app.get(Deliveries).pending()).toBe(0);
  });

  it('runs every handler of an event once the worker is open, even to events recorded before', async () => {
    const before = await ring(app);
    await app.get(JobsWorker).start();
    const after = await ring(app);
    await settled(app);
    expect(street.heard.toSorted()).toEqual(
      [`bark ${after}`, `bark ${before}`, `wake ${after}`, `wake ${before}`].toSorted(),
    );
    expect(await app.get(Database).manager.count(Delivery)).toBe(0);
  });

  it('knows, in its handlers, the request that led to the event, and no other', async () => {
    street.requests.length = 0;
    const asked = await inRequest('r-7', () => ring(app));
    await settled(app);
    await ring(app);
    await settled(app);
    expect(street.requests).toEqual(['r-7', undefined]);
    const event = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: asked });
    expect(event.requestId).toBe('r-7');
  });

  it('counts what is pending at one moment: an event recorded by a handler that then succeeds is not missed', async () => {
    const { result, statements } = await countStatements(app.get(Database).dataSource, () =>
      app.get(Deliveries).pending(),
    );
    expect([result, statements.length]).toEqual([0, 1]);
  });

  it('leaves nothing to be swept up by a process that ends right after a change, as a command does', async () => {
    const command = await boot(env);
    const bell = await ring(command);
    await command.close();
    const { manager } = app.get(Database);
    expect(await manager.findOneByOrFail(OutboxEvent, { subjectId: bell })).toMatchObject({
      dispatchedAt: expect.any(Date),
    });
    await settled(app);
    expect(street.heard.toSorted()).toEqual([`bark ${bell}`, `wake ${bell}`]);
  });

  it('tries a failing handler again, and the others are not held up', async () => {
    street.failures = 1;
    const bell = await ring(app);
    await settled(app);
    expect(street.heard.toSorted()).toEqual([`bark ${bell}`, `wake ${bell}`]);
  });

  it('tries over about a day, never more than half an hour apart, and then dead-letters', async () => {
    const { jobAttempts } = readSettings({});
    const pauses = Array.from({ length: jobAttempts - 1 }, (_, i) => pauseAfter(i + 1));
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThan(26);
    expect(Math.max(...pauses)).toBe(30 * 60_000);
    expect(pauses.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);

    // Here three tries are all it has.
    street.failures = 3;
    const bell = await ring(app);
    await settled(app);
    expect(street.heard).toEqual([`wake ${bell}`]);
    expect(await app.get(Database).manager.find(Delivery)).toMatchObject([
      { handler: 'BarkOnBellRung', state: 'dead_lettered', failures: 3 },
    ]);
    expect(await app.get(Deliveries).replayAll()).toBe(1);
    await settled(app);
    expect(street.heard).toEqual([`wake ${bell}`, `bark ${bell}`]);
    expect(await app.get(Deliveries).replayAll()).toBe(0);
  });

  it('dead-letters what fails at its last try, and runs it when it is replayed', async () => {
    const bell = await ring(app);
    await settled(app);
    const event = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    const key = { eventId: event.id, handler: 'BarkOnBellRung' };
    await app.get(Database).manager.insert(Delivery, { ...key, state: 'pending', touchedAt: new Date() });
    street.failures = 1;
    await expect(app.get(Deliveries).deliver(event.id, 'BarkOnBellRung', true)).rejects.toThrow('hoarse');
    expect(await app.get(Database).manager.findOneBy(Delivery, key)).toMatchObject({
      state: 'dead_lettered',
      failures: 1,
      lastError: 'Error: the dog is hoarse',
    });
    street.heard.length = 0;
    expect(await app.get(Deliveries).replay(event.id, 'BarkOnBellRung')).toBe(true);
    await settled(app);
    expect(street.heard).toEqual([`bark ${bell}`]);
    expect(await app.get(Deliveries).replay(event.id, 'BarkOnBellRung')).toBe(false);
  });

  it('does nothing for a delivery that is not pending any more', async () => {
    const bell = await ring(app);
    await settled(app);
    street.heard.length = 0;
    const event = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    await app.get(Deliveries).deliver(event.id, 'WakeOnBellRung', false);
    expect(street.heard).toEqual([]);
  });

  it('finds what a crash left behind: an event nobody dispatched, a pending delivery whose job is gone', async () => {
    const manager = app.get(Database).manager;
    const longAgo = new Date(Date.now() - 60_000);
    const orphan = { name: 'BellRung', actorId: null, reason: null, recordedAt: longAgo };
    const undispatched = newId();
    const jobless = newId();
    await manager.insert(OutboxEvent, [
      { ...orphan, id: undispatched, subjectId: newId(), data: { bell: 'undispatched' }, dispatchedAt: null },
      { ...orphan, id: jobless, subjectId: newId(), data: { bell: 'jobless' }, dispatchedAt: longAgo },
    ]);
    await manager.insert(Delivery, {
      eventId: jobless,
      handler: 'WakeOnBellRung',
      state: 'pending',
      touchedAt: longAgo,
    });
    await app.get(Deliveries).sweep();
    await settled(app);
    expect(street.heard.toSorted()).toEqual(['bark undispatched', 'wake jobless', 'wake undispatched']);
  });

  it('does not make pending again what is delivered while it is being queued again', async () => {
    const manager = app.get(Database).manager;
    const bell = await ring(app);
    await settled(app);
    const { id: eventId } = await manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    const touchedAt = new Date(Date.now() - 60_000);
    await manager.insert(Delivery, { eventId, handler: 'WakeOnBellRung', state: 'pending', touchedAt });
    const queue = app.get(JobQueue);
    const addDeliveries = queue.addDeliveries.bind(queue);
    const queuedAndRun = jest.spyOn(queue, 'addDeliveries').mockImplementation(async (pending) => {
      await addDeliveries(pending);
      await settled(app);
    });
    await app.get(Deliveries).sweep();
    queuedAndRun.mockRestore();
    expect(await manager.count(Delivery)).toBe(0);
    expect(street.heard).toContain(`wake ${bell}`);
  });

  it('dispatches an event once, however many try', async () => {
    const manager = app.get(Database).manager;
    const id = newId();
    await manager.insert(OutboxEvent, {
      id,
      name: 'BellRung',
      subjectId: newId(),
      actorId: null,
      reason: null,
      data: { bell: 'many' },
      recordedAt: new Date(),
      dispatchedAt: null,
    });
    await Promise.all(Array.from({ length: 8 }, () => app.get(Deliveries).dispatch([id])));
    await settled(app);
    expect(street.heard.toSorted()).toEqual(['bark many', 'wake many']);
  });

  it('runs once what is queued twice', async () => {
    const deliver = jest.spyOn(app.get(Deliveries), 'deliver');
    const tried = () => deliver.mock.calls.map(([, handler]) => handler).toSorted();
    street.failures = 1;
    const bell = await ring(app);
    const { id: eventId } = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    // It waits for its second try.
    while (street.failures > 0) await app.get(JobQueue).nextFinished();
    for (let i = 0; i < 3; i++)
      await app
        .get(JobQueue)
        .addDeliveries([{ eventId, handler: 'BarkOnBellRung', queue: 'main', failures: 0 }]);
    await settled(app);
    expect(tried()).toEqual(['BarkOnBellRung', 'BarkOnBellRung', 'WakeOnBellRung']);
    deliver.mockRestore();
  });

  it('refuses to boot when nobody handles an event', async () => {
    @Module({ providers: [provideEvents(streetEvents)] })
    class EmptyStreet {}
    await expect(boot(env, EmptyStreet)).rejects.toThrow('Nobody handles BellRung');
  });

  it('refuses to boot when two events bear one name', async () => {
    const otherEvents = new EventSet();
    otherEvents.define('BellRung');
    @Module({ imports: [StreetModule], providers: [provideEvents(otherEvents)] })
    class TwoBells {}
    await expect(boot(env, TwoBells)).rejects.toThrow('Two events are named BellRung.');
  });

  it('refuses to boot when an event that has a handler is provided by no module', async () => {
    @Module({ providers: [Street, WakeOnBellRung, BarkOnBellRung] })
    class StreetWithoutBells {}
    await expect(boot(env, StreetWithoutBells)).rejects.toThrow(
      'BellRung has a handler, but no module provides it',
    );
  });

  it('knows nothing of the events of modules that it does not load', async () => {
    new EventSet().define('WindowBroken');
    const another = await boot(env);
    await another.close();
  });

  it('leaves an event that it does not know to a process that does', async () => {
    const { manager } = app.get(Database);
    const id = newId();
    const longAgo = new Date(Date.now() - 60_000);
    const event = { id, name: 'WindowBroken', subjectId: newId(), data: {}, actorId: null, reason: null };
    await manager.insert(OutboxEvent, { ...event, recordedAt: longAgo, dispatchedAt: null });
    await app.get(Deliveries).sweep();
    await app.get(Deliveries).dispatch([id]);
    expect(await app.get(Deliveries).pending()).toBe(0);
    expect(await manager.findOneByOrFail(OutboxEvent, { id })).toMatchObject({ dispatchedAt: null });
  });

  it('refuses to boot when two event handlers have one identifier', async () => {
    @EventHandler('BarkOnBellRung', BellRung)
    class BarkElsewhere {
      async handle(): Promise<void> {}
    }
    @Module({ imports: [StreetModule], providers: [BarkElsewhere] })
    class TwoDogs {}
    await expect(boot(env, TwoDogs)).rejects.toThrow('Two event handlers are named BarkOnBellRung.');
  });

  it('refuses to boot when a handler has an identifier that another one had before', async () => {
    @EventHandler({ id: 'HowlOnBellRung', formerly: ['BarkOnBellRung'] }, BellRung)
    class HowlOnBellRung {
      async handle(): Promise<void> {}
    }
    @Module({ imports: [StreetModule], providers: [HowlOnBellRung] })
    class OneDogTwice {}
    await expect(boot(env, OneDogTwice)).rejects.toThrow('Two event handlers are named BarkOnBellRung.');
  });

  it('dead-letters what no worker has been able to run for a day, and leaves it alone before', async () => {
    const { manager } = app.get(Database);
    const bell = await ring(app);
    await settled(app);
    const { id: eventId } = await manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
    const key = { eventId, handler: 'GoneOnBellRung' };
    const failsToo = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    await manager.insert(Delivery, { ...key, state: 'pending', touchedAt: hoursAgo(23) });
    await app.get(Deliveries).sweep();
    await app.get(Deliveries).deliver(eventId, key.handler, true);
    expect(await manager.findOneByOrFail(Delivery, key)).toMatchObject({ state: 'pending', failures: 0 });
    await manager.update(Delivery, key, { touchedAt: hoursAgo(25) });
    await app.get(Deliveries).sweep();
    expect(await manager.findOneByOrFail(Delivery, key)).toMatchObject({
      state: 'dead_lettered',
      lastError: 'No worker has this event handler.',
    });
    await manager.delete(Delivery, key);
    failsToo.mockRestore();
  });

  it('says how long the oldest one waits that nobody has tried, and in the log that it is late', async () => {
    const { manager } = app.get(Database);
    const lateness = () => app.get(Deliveries).lateness();
    expect(await lateness()).toEqual({ oldestUntriedSeconds: null, isLate: false });
    const bell = await ring(app);
    await settled(app);
    const { id: eventId } = await manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    const key = { eventId, handler: 'WakeOnBellRung' };
    const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
    const said: string[] = [];
    const spies = (['error', 'warn'] as const).map((level) =>
      jest
        .spyOn(Logger.prototype, level)
        .mockImplementation((what) => said.push(`${level}: ${String(what)}`)),
    );
    const row = { ...key, state: 'pending' as const, touchedAt: new Date() };
    await manager.insert(Delivery, { ...row, failures: 1, pendingSince: minutesAgo(60) });
    expect(await lateness()).toEqual({ oldestUntriedSeconds: null, isLate: false });
    await manager.update(Delivery, key, { failures: 0, pendingSince: minutesAgo(4) });
    expect(await lateness()).toEqual({ oldestUntriedSeconds: 240, isLate: false });
    await manager.update(Delivery, key, { pendingSince: minutesAgo(16) });
    expect(await lateness()).toEqual({ oldestUntriedSeconds: 960, isLate: true });
    await app.get(JobsWorker).keepUp();
    await app.get(JobsWorker).keepUp();
    await manager.delete(Delivery, key);
    await app.get(JobsWorker).keepUp();
    for (const spy of spies) spy.mockRestore();
    expect(said).toEqual([
      'error: Deliveries are late: one has waited 16 minutes for its first try.',
      'warn: Deliveries are in time again.',
    ]);
  });

  it('refuses to boot when two scheduled tasks bear one name', async () => {
    @ScheduledTask({ every: 1_000 })
    class StrikeElsewhere implements ScheduledTask {
      async run(): Promise<void> {}
    }
    Object.defineProperty(StrikeElsewhere, 'name', { value: Strike.name });
    @Module({ imports: [StreetWithClockModule], providers: [StrikeElsewhere] })
    class TwoClocks {}
    await expect(boot(env, TwoClocks)).rejects.toThrow('Two scheduled tasks are named Strike.');
  });
});

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
    const street = app.get(Street);
    while (street.heard.filter((heard) => heard === what).length < times) await once(street, 'heard');
  }
  /** The queue as it is after Redis has lost its memory. */
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
    expect(workers.flatMap((worker) => worker.get(Street).heard).toSorted()).toEqual(
      bells.flatMap((bell) => [`bark ${bell}`, `wake ${bell}`]).toSorted(),
    );
  });

  it('end at once, however lately they were started', async () => {
    for (let i = 0; i < 5; i++) {
      const worker = await boot(env, StreetWithClockModule);
      await worker.get(JobsWorker).start();
      await worker.close();
    }
  });

  it('finish what they have begun before they end', async () => {
    const api = await aProcess();
    const worker = await boot(env);
    await worker.get(JobsWorker).start();
    let rise = (): void => undefined;
    worker.get(Street).yawning = new Promise((resolve) => (rise = resolve));
    const bell = await ring(worker);
    await hears(worker, `wake ${bell}`);
    const ended = worker.close();
    // Time enough to end, for one that does not wait.
    for (let i = 0; i < 50; i++) expect(await pending(api)).not.toEqual([]);
    rise();
    await ended;
    expect(await pending(api)).toEqual([]);
  });

  it('run a task once at a time, however many they are and however long it takes', async () => {
    const both = [await aProcess(StreetWithClockModule), await aProcess(StreetWithClockModule)];
    let end = (): void => undefined;
    const striking = new Promise<void>((resolve) => (end = resolve));
    closers.push(async () => end());
    for (const app of both) {
      app.get(Street).striking = striking;
      await app.get(JobsWorker).start();
    }
    const strikes = (): number => both.flatMap((app) => app.get(Street).heard).length;
    const struck = (): Promise<unknown> => Promise.race(both.map((app) => once(app.get(Street), 'heard')));
    while (strikes() === 0) await struck();
    // Runs whose time has come meanwhile end without having begun.
    for (let i = 0; i < 5; i++)
      await Promise.race([...both.map((app) => app.get(JobQueue).nextFinished()), struck()]);
    expect(strikes()).toBe(1);
    end();
    while (strikes() < 3) await struck();
  });

  it('run a task again though the process that ran it has gone without a word', async () => {
    const said = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    closers.push(async () => said.mockRestore());
    const worker = await aProcess(StreetWithClockModule);
    let end = (): void => undefined;
    worker.get(Street).striking = new Promise((resolve) => (end = resolve));
    closers.push(async () => end());
    await worker.get(JobsWorker).start();
    await hears(worker, 'strike');
    await worker.get(Database).manager.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'passerelle scheduled task'`,
    );
    await hears(worker, 'strike', 2);
    end();
    expect(String(said.mock.calls)).toContain('Strike goes on without its lock');
  });

  it('say what fails, once in a while, and nothing of whom it fails', async () => {
    const said: string[] = [];
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation((what) => said.push(String(what)));
    closers.push(async () => warn.mockRestore());
    const worker = await aProcess(StreetWithClockModule);
    const street = worker.get(Street);
    street.striking = Promise.reject(new Error('Zoé has complained'));
    street.striking.catch(() => undefined);
    street.failures = 1;
    await worker.get(JobsWorker).start();
    await ring(worker);
    await until(() => said.length >= 2);
    await hears(worker, 'strike', street.heard.length + 3);
    const failed = (job: string): unknown =>
      expect.stringMatching(new RegExp(`^${job} failed: Error at .+$`));
    expect(said.toSorted()).toEqual([failed('BarkOnBellRung'), failed('Strike')]);
    expect(String(said)).not.toMatch(/Zoé|hoarse/);
  });

  it('give the queue back what it has lost', async () => {
    const worker = await aWorker(StreetWithClockModule);
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
    expect(worker.get(Street).heard).toEqual(expect.arrayContaining(['bark lost', 'wake lost']));
    await hears(worker, 'strike', worker.get(Street).heard.length);
  });

  it('of another version get the deliveries of handlers that only they have, whoever dispatches the event', async () => {
    const before = await aProcess();
    const lost = await ring(before);
    // Dispatched while nobody has the cat.
    await before.get(Deliveries).beforeApplicationShutdown();
    const later = await aWorker(LaterStreetModule);
    const bell = await ring(before);
    await before.get(Deliveries).beforeApplicationShutdown();
    // What an older worker takes and cannot run is not tried.
    const { id: eventId } = await later
      .get(Database)
      .manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    await before.get(Deliveries).deliver(eventId, 'MeowOnBellRung', true);
    await later.get(JobsWorker).keepUp();
    await hears(later, `meow ${bell}`);
    expect(later.get(Street).heard).not.toContain(`meow ${lost}`);
    await settled(later);
    // The dog is not theirs.
    expect((await pending(later)).map(({ handler }) => handler)).toEqual([
      'BarkOnBellRung',
      'BarkOnBellRung',
    ]);
  });

  it('run a renamed handler once, by its old or its new name', async () => {
    const [later, stillLater] = [await aWorker(LaterStreetModule), await aWorker(StillLaterStreetModule)];
    const [byOne, byOther] = [await ring(later), await ring(stillLater)];
    for (const app of [later, stillLater]) await app.get(Deliveries).beforeApplicationShutdown();
    const cats = (): string[] =>
      [later, stillLater]
        .flatMap((app) => app.get(Street).heard)
        .filter((heard) => !heard.startsWith('wake'));
    const about = (bell: string): string[] => cats().filter((heard) => heard.endsWith(bell));
    // What the earlier one cannot run by its new name, the later one is given again.
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
    const worker = await aWorker(StreetWithOneDogModule);
    const { heard, growling } = worker.get(Street);
    /** Resolves once the bells rung so far are queued. */
    const queued = (): Promise<void> => worker.get(Deliveries).beforeApplicationShutdown();
    const release: (() => void)[] = [];
    closers.push(async () => release.forEach((letGo) => letGo()));
    const ringAndHold = async (bell: string): Promise<void> => {
      growling.set(bell, new Promise((resolve) => release.push(resolve)));
      await ring(worker, bell);
      // Bells that ring at once are queued in any order.
      await queued();
    };
    const [failing, first, second, third] = [newId(), newId(), newId(), newId()];
    worker.get(Street).failures = 1;
    await ring(worker, failing);
    while (worker.get(Street).failures > 0) await worker.get(JobQueue).nextFinished();
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
    const worker = await aWorker(StreetWithPostOfficeModule);
    const office = worker.get(PostOffice);
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

  it('wait, all of a queue, while a handler says that nothing can be done now: that is no try', async () => {
    const worker = await aWorker(StreetWithPostOfficeModule);
    const office = worker.get(PostOffice);
    // More often than the three tries that a delivery has here.
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
    expect(worker.get(Street).heard).toHaveLength(2);
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
