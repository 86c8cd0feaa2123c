import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { inRequest, readSettings } from '@passerelle/config';
import { Database, EventSet, newId, OutboxEvent, provideEvents } from '@passerelle/database';
import { chosenBackends, cloneDatabase, countStatements } from '@passerelle/harness';
import { handlersOf, settled } from '../../testing/index.js';
import {
  BarkOnBellRung,
  BellRung,
  boot,
  type Environment,
  ring,
  sampleEvents,
  SampleHandlers,
  SampleModule,
  SampleModuleWithTask,
  Strike,
  WakeOnBellRung,
} from '../../testing/sample-handlers.js';
import { JobsWorker } from '../jobs.worker.js';
import { pauseAfter, triesWithin } from '../queue/bull-queue.js';
import { JobQueue } from '../queue/job-queue.js';
import { ScheduledTask } from '../scheduled-tasks/scheduled-task.js';
import { Deliveries } from './deliveries.js';
import { Delivery } from './delivery.entity.js';
import { EventHandler } from './event-handler.js';

describe('deliveries', () => {
  const backends = chosenBackends();
  let env: Environment;
  let drop: () => Promise<void>;
  let app: INestApplicationContext;
  let sample: SampleHandlers;

  beforeAll(async () => {
    const clone = await cloneDatabase();
    drop = clone.drop;
    env = { DATABASE_URL: clone.url, ...backends.env };
    app = await boot(env);
    sample = app.get(SampleHandlers);
  });
  beforeEach(() => {
    sample.heard.length = 0;
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
    expect(sample.heard.toSorted()).toEqual(
      [`bark ${after}`, `bark ${before}`, `wake ${after}`, `wake ${before}`].toSorted(),
    );
    expect(await app.get(Database).manager.count(Delivery)).toBe(0);
  });

  it('knows, in its handlers, the request that led to the event, and no other', async () => {
    sample.requests.length = 0;
    const asked = await inRequest('r-7', () => ring(app));
    await settled(app);
    await ring(app);
    await settled(app);
    expect(sample.requests).toEqual(['r-7', undefined]);
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
    expect(sample.heard.toSorted()).toEqual([`bark ${bell}`, `wake ${bell}`]);
  });

  it('tries a failing handler again, and the others are not held up', async () => {
    sample.failures = 1;
    const bell = await ring(app);
    await settled(app);
    expect(sample.heard.toSorted()).toEqual([`bark ${bell}`, `wake ${bell}`]);
  });

  it('tries over about a day, never more than half an hour apart, and then dead-letters', async () => {
    const { jobAttempts } = readSettings({});
    const pauses = Array.from({ length: jobAttempts - 1 }, (_, i) => pauseAfter(i + 1));
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThan(26);
    expect(Math.max(...pauses)).toBe(30 * 60_000);
    expect(pauses.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);

    // Mails are tried for as long, and at least every five minutes, so that they are sent soon after an outage.
    const longestPause = 5 * 60_000;
    const tries = triesWithin({ attempts: jobAttempts, longestPause });
    const pausesOfMails = Array.from({ length: tries - 1 }, (_, i) => pauseAfter(i + 1, longestPause));
    expect(Math.max(...pausesOfMails)).toBe(longestPause);
    expect(pausesOfMails.reduce((sum, pause) => sum + pause, 0) / 3_600_000).toBeCloseTo(hours, 0);
    expect([1, 2, 4].map((attempts) => triesWithin({ attempts, longestPause }))).toEqual([1, 2, 4]);

    // Here a delivery has only three tries.
    sample.failures = 3;
    const bell = await ring(app);
    await settled(app);
    expect(sample.heard).toEqual([`wake ${bell}`]);
    expect(await app.get(Database).manager.find(Delivery)).toMatchObject([
      { handler: 'BarkOnBellRung', state: 'dead_lettered', failures: 3 },
    ]);
    expect(await app.get(Deliveries).replayAll()).toBe(1);
    await settled(app);
    expect(sample.heard).toEqual([`wake ${bell}`, `bark ${bell}`]);
    expect(await app.get(Deliveries).replayAll()).toBe(0);
  });

  it('dead-letters what fails at its last try, and runs it when it is replayed', async () => {
    const bell = await ring(app);
    await settled(app);
    const event = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    const key = { eventId: event.id, handler: 'BarkOnBellRung' };
    await app.get(Database).manager.insert(Delivery, { ...key, state: 'pending', touchedAt: new Date() });
    sample.failures = 1;
    await expect(app.get(Deliveries).deliver(event.id, 'BarkOnBellRung', true)).rejects.toThrow('hoarse');
    expect(await app.get(Database).manager.findOneBy(Delivery, key)).toMatchObject({
      state: 'dead_lettered',
      failures: 1,
      lastError: 'Error: the dog is hoarse',
    });
    sample.heard.length = 0;
    expect(await app.get(Deliveries).replay(event.id, 'BarkOnBellRung')).toBe(true);
    await settled(app);
    expect(sample.heard).toEqual([`bark ${bell}`]);
    expect(await app.get(Deliveries).replay(event.id, 'BarkOnBellRung')).toBe(false);
  });

  it('does nothing for a delivery that is not pending any more', async () => {
    const bell = await ring(app);
    await settled(app);
    sample.heard.length = 0;
    const event = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    await app.get(Deliveries).deliver(event.id, 'WakeOnBellRung', false);
    expect(sample.heard).toEqual([]);
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
    expect(sample.heard.toSorted()).toEqual(['bark undispatched', 'wake jobless', 'wake undispatched']);
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
    expect(sample.heard).toContain(`wake ${bell}`);
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
    expect(sample.heard.toSorted()).toEqual(['bark many', 'wake many']);
  });

  it('runs once what is queued twice', async () => {
    const deliver = jest.spyOn(app.get(Deliveries), 'deliver');
    const tried = () => deliver.mock.calls.map(([, handler]) => handler).toSorted();
    sample.failures = 1;
    const bell = await ring(app);
    const { id: eventId } = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
    // It waits for its second try.
    while (sample.failures > 0) await app.get(JobQueue).nextFinished();
    for (let i = 0; i < 3; i++)
      await app
        .get(JobQueue)
        .addDeliveries([{ eventId, handler: 'BarkOnBellRung', queue: 'main', failures: 0 }]);
    await settled(app);
    expect(tried()).toEqual(['BarkOnBellRung', 'BarkOnBellRung', 'WakeOnBellRung']);
    deliver.mockRestore();
  });

  describe('what may be undone for a while', () => {
    let patient: INestApplicationContext;
    let patience: SampleHandlers;
    beforeAll(async () => {
      patient = await boot({ ...env, UNDO_SECONDS: '600' });
      patience = patient.get(SampleHandlers);
      await patient.get(JobsWorker).start();
    });
    beforeEach(() => {
      patience.heard.length = 0;
    });
    afterAll(() => patient.close());

    const rung = (bell: string, data = bell) =>
      BellRung({ subjectId: bell, actorId: null, data: { bell: data } });
    const ringUndoably = (bell = newId()): Promise<string> =>
      patient.get(Database).transaction(async (tx) => {
        await tx.recordUndoable(rung(bell), rung(newId(), 'meanwhile'));
        return bell;
      });
    const takeBack = (bell: string) => patient.get(Database).transaction((tx) => tx.withdraw(bell, BellRung));
    const passTime = (bell: string) =>
      app
        .get(Database)
        .manager.query(
          `UPDATE event SET recorded_at = now() - interval '10 minutes', not_before = now() WHERE subject_id = $1`,
          [bell],
        );
    const heard = (): string[] =>
      [...sample.heard, ...patience.heard].filter((what) => !what.endsWith('meanwhile')).toSorted();
    /** Both processes maintain the queue, as they do every ten seconds. */
    const lookAfter = async (): Promise<void> => {
      for (const each of [app, patient]) await each.get(JobsWorker).keepUp();
      await settled(app, patient);
    };

    it('an undoable event is delivered when its time is over, and not before, whichever process looks after the queue', async () => {
      const bell = await ringUndoably();
      await lookAfter();
      expect(heard()).toEqual([]);
      expect([...sample.heard, ...patience.heard].toSorted()).toEqual(['bark meanwhile', 'wake meanwhile']);
      expect(await app.get(Deliveries).lateness()).toEqual({ oldestUntriedSeconds: null, isLate: false });
      await passTime(bell);
      await lookAfter();
      expect(heard()).toEqual([`bark ${bell}`, `wake ${bell}`]);
      await lookAfter();
      expect(heard()).toHaveLength(2);
    });

    it('is never notified once it was taken back, however late the worker comes', async () => {
      const bell = await ringUndoably();
      expect(await takeBack(bell)).toEqual([
        { name: 'BellRung', actorId: null, recordedAt: expect.any(Date) },
      ]);
      await passTime(bell);
      const { id } = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
      await app.get(Deliveries).dispatch([id]);
      await lookAfter();
      expect(heard()).toEqual([]);
      expect(await takeBack(bell)).toEqual([]);
    });

    it('cannot be undone once it was notified, nor can an event that was recorded for good', async () => {
      const bell = await ringUndoably();
      await passTime(bell);
      await lookAfter();
      expect(await takeBack(bell)).toEqual([]);
      expect(await takeBack(await ring(app))).toEqual([]);
      await lookAfter();
    });

    it('is either notified or undone, no matter who comes first', async () => {
      const outcomes = { delivered: 0, withdrawn: 0 };
      for (let i = 0; i < 20; i++) {
        const bell = await ringUndoably();
        await passTime(bell);
        const { id } = await app.get(Database).manager.findOneByOrFail(OutboxEvent, { subjectId: bell });
        const [taken] = await Promise.all(
          i % 2 === 0
            ? [takeBack(bell), app.get(Deliveries).dispatch([id])]
            : [
                new Promise((resolve) => setImmediate(resolve)).then(() => takeBack(bell)),
                app.get(Deliveries).dispatch([id]),
                patient.get(Deliveries).dispatch([id]),
              ],
        );
        await lookAfter();
        const heardCount = heard().filter((what) => what.endsWith(bell)).length;
        expect([taken?.length, heardCount]).toEqual(taken?.length === 1 ? [1, 0] : [0, 2]);
        outcomes[heardCount === 0 ? 'withdrawn' : 'delivered'] += 1;
      }
      expect(outcomes.delivered + outcomes.withdrawn).toBe(20);
    });
  });

  it('refuses to boot when nobody handles an event', async () => {
    @Module({ providers: [provideEvents(sampleEvents)] })
    class NoHandlers {}
    await expect(boot(env, NoHandlers)).rejects.toThrow('Nobody handles BellRung');
  });

  it('refuses to boot when two events bear one name', async () => {
    const otherEvents = new EventSet();
    otherEvents.define('BellRung', { invalidates: 'nothing' });
    @Module({ imports: [SampleModule], providers: [provideEvents(otherEvents)] })
    class TwoBells {}
    await expect(boot(env, TwoBells)).rejects.toThrow('Two events are named BellRung.');
  });

  it('refuses to boot when an event that has a handler is provided by no module', async () => {
    @Module({ providers: [SampleHandlers, WakeOnBellRung, BarkOnBellRung] })
    class SampleModuleWithoutEvents {}
    await expect(boot(env, SampleModuleWithoutEvents)).rejects.toThrow(
      'BellRung has a handler, but no module provides it',
    );
  });

  it('gives a handler every event that it asks for, beside those that it names', async () => {
    const weather = new EventSet();
    weather.define('RainBegun', { invalidates: () => [] });
    weather.define('WindTurned', { invalidates: 'nothing', forTheRecord: true });
    @EventHandler({ id: 'LookOutside', every: ({ invalidates }) => invalidates !== 'nothing' }, BellRung)
    class LookOutside {
      async handle(): Promise<void> {}
    }
    // The events are declared after the handler.
    @Module({ imports: [SampleModule], providers: [LookOutside, provideEvents(weather)] })
    class Window {}
    const another = await boot(env, Window);
    const handlers = ['RainBegun', 'WindTurned', 'BellRung'].map((name) =>
      handlersOf(another, name).map(([id]) => id),
    );
    await another.close();
    expect(handlers).toEqual([['LookOutside'], [], ['BarkOnBellRung', 'LookOutside', 'WakeOnBellRung']]);
  });

  it('knows nothing of the events of modules that it does not load', async () => {
    new EventSet().define('WindowBroken', { invalidates: 'nothing' });
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
    @Module({ imports: [SampleModule], providers: [BarkElsewhere] })
    class TwoDogs {}
    await expect(boot(env, TwoDogs)).rejects.toThrow('Two event handlers are named BarkOnBellRung.');
  });

  it('refuses to boot when a handler has an identifier that another one had before', async () => {
    @EventHandler({ id: 'HowlOnBellRung', formerly: ['BarkOnBellRung'] }, BellRung)
    class HowlOnBellRung {
      async handle(): Promise<void> {}
    }
    @Module({ imports: [SampleModule], providers: [HowlOnBellRung] })
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
    const lines: string[] = [];
    const spies = (['error', 'warn'] as const).map((level) =>
      jest
        .spyOn(Logger.prototype, level)
        .mockImplementation((what) => lines.push(`${level}: ${String(what)}`)),
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
    expect(lines).toEqual([
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
    @Module({ imports: [SampleModuleWithTask], providers: [StrikeElsewhere] })
    class TwoClocks {}
    await expect(boot(env, TwoClocks)).rejects.toThrow('Two scheduled tasks are named Strike.');
  });
});
