import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import { Database, DatabaseModule, RecordedEvent, defineEvent, newId } from '@passerelle/database';
import { cloneDatabase, countStatements } from '@passerelle/harness';
import { Deliveries } from './deliveries.js';
import { Delivery } from './delivery.entity.js';
import { JobQueue, pauseAfter } from './job-queue.js';
import { JobsModule } from './jobs.module.js';
import { JobsWorker } from './jobs.worker.js';
import { Reaction } from './reaction.js';
import { settled } from './testing.js';

const BellRung = defineEvent<{ bell: string }>('BellRung');

/** What the reactions did, and what they are told to do next. */
@Injectable()
class Street {
  readonly heard: string[] = [];
  failures = 0;
}

@Reaction(BellRung)
class WakeOnBellRung {
  constructor(private readonly street: Street) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    this.street.heard.push(`wake ${event.data.bell}`);
  }
}

@Reaction(BellRung)
class BarkOnBellRung {
  constructor(private readonly street: Street) {}
  async handle(event: { data: { bell: string } }): Promise<void> {
    if (this.street.failures > 0) {
      this.street.failures -= 1;
      throw new Error('the dog is hoarse');
    }
    this.street.heard.push(`bark ${event.data.bell}`);
  }
}

@Module({ providers: [Street, WakeOnBellRung, BarkOnBellRung] })
class StreetModule {}

const boot = async (url: string, module: unknown = StreetModule): Promise<INestApplicationContext> => {
  @Module({
    imports: [
      ConfigModule.with(readSettings({ DATABASE_URL: url, JOB_ATTEMPTS: '3' })),
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
  let url: string;
  let drop: () => Promise<void>;
  let app: INestApplicationContext;
  let street: Street;

  beforeAll(async () => {
    ({ url, drop } = await cloneDatabase());
    app = await boot(url);
    street = app.get(Street);
  });
  beforeEach(() => {
    street.heard.length = 0;
  });
  afterAll(async () => {
    await app.close();
    await drop();
  });

  it('owes nothing for a transaction that was rolled back', async () => {
    await expect(
      app.get(Database).transaction(async (tx) => {
        await tx.record(BellRung({ subjectId: newId(), actorId: null, data: { bell: 'silent' } }));
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await app.get(Deliveries).owed()).toBe(0);
  });

  it('runs every reaction to an event once the worker is open, even to events recorded before', async () => {
    const before = await ring(app);
    await app.get(JobsWorker).start();
    const after = await ring(app);
    await settled(app);
    expect(street.heard.toSorted()).toEqual(
      [`bark ${after}`, `bark ${before}`, `wake ${after}`, `wake ${before}`].toSorted(),
    );
    expect(await app.get(Database).manager.count(Delivery)).toBe(0);
  });

  it('counts what is owed at one moment: nothing that is paid by recording an event is missed', async () => {
    const { result, statements } = await countStatements(app.get(Database).dataSource, () =>
      app.get(Deliveries).owed(),
    );
    expect([result, statements.length]).toEqual([0, 1]);
  });

  it('leaves nothing to be swept up by a process that ends right after a change, as a command does', async () => {
    const command = await boot(url);
    const bell = await ring(command);
    await command.close();
    const { manager } = app.get(Database);
    expect(await manager.findOneByOrFail(RecordedEvent, { subjectId: bell })).toMatchObject({
      dispatchedAt: expect.any(Date),
    });
    await settled(app);
    expect(street.heard.toSorted()).toEqual([`bark ${bell}`, `wake ${bell}`]);
  });

  it('tries a failing reaction again, and the others are not held up', async () => {
    street.failures = 1;
    const bell = await ring(app);
    await settled(app);
    expect(street.heard.toSorted()).toEqual([`bark ${bell}`, `wake ${bell}`]);
  });

  it('tries over about a day, never more than half an hour apart, and then sets aside', async () => {
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
      { reaction: 'BarkOnBellRung', state: 'set_aside', failures: 3 },
    ]);
    expect(await app.get(Deliveries).replayAll()).toBe(1);
    await settled(app);
    expect(street.heard).toEqual([`wake ${bell}`, `bark ${bell}`]);
    expect(await app.get(Deliveries).replayAll()).toBe(0);
  });

  it('sets aside what fails at its last try, and runs it when it is replayed', async () => {
    const bell = await ring(app);
    await settled(app);
    const event = await app.get(Database).manager.findOneByOrFail(RecordedEvent, { subjectId: bell });
    const debt = { eventId: event.id, reaction: 'BarkOnBellRung' };
    await app.get(Database).manager.insert(Delivery, { ...debt, state: 'pending', touchedAt: new Date() });
    street.failures = 1;
    await expect(app.get(Deliveries).deliver(event.id, 'BarkOnBellRung', true)).rejects.toThrow('hoarse');
    expect(await app.get(Database).manager.findOneBy(Delivery, debt)).toMatchObject({
      state: 'set_aside',
      failures: 1,
      lastError: 'Error: the dog is hoarse',
    });
    street.heard.length = 0;
    expect(await app.get(Deliveries).replay(event.id, 'BarkOnBellRung')).toBe(true);
    await settled(app);
    expect(street.heard).toEqual([`bark ${bell}`]);
    expect(await app.get(Deliveries).replay(event.id, 'BarkOnBellRung')).toBe(false);
  });

  it('does nothing for a delivery that is not owed any more', async () => {
    const bell = await ring(app);
    await settled(app);
    street.heard.length = 0;
    const event = await app.get(Database).manager.findOneByOrFail(RecordedEvent, { subjectId: bell });
    await app.get(Deliveries).deliver(event.id, 'WakeOnBellRung', false);
    expect(street.heard).toEqual([]);
  });

  it('finds what a crash left behind: an event nobody dispatched, a debt whose job is gone', async () => {
    const manager = app.get(Database).manager;
    const longAgo = new Date(Date.now() - 60_000);
    const orphan = { name: 'BellRung', actorId: null, reason: null, recordedAt: longAgo };
    const undispatched = newId();
    const jobless = newId();
    await manager.insert(RecordedEvent, [
      { ...orphan, id: undispatched, subjectId: newId(), data: { bell: 'undispatched' }, dispatchedAt: null },
      { ...orphan, id: jobless, subjectId: newId(), data: { bell: 'jobless' }, dispatchedAt: longAgo },
    ]);
    await manager.insert(Delivery, {
      eventId: jobless,
      reaction: 'WakeOnBellRung',
      state: 'pending',
      touchedAt: longAgo,
    });
    await app.get(Deliveries).sweep();
    await settled(app);
    expect(street.heard.toSorted()).toEqual(['bark undispatched', 'wake jobless', 'wake undispatched']);
  });

  it('does not owe again what is paid while it is being queued again', async () => {
    const manager = app.get(Database).manager;
    const bell = await ring(app);
    await settled(app);
    const { id: eventId } = await manager.findOneByOrFail(RecordedEvent, { subjectId: bell });
    const touchedAt = new Date(Date.now() - 60_000);
    await manager.insert(Delivery, { eventId, reaction: 'WakeOnBellRung', state: 'pending', touchedAt });
    const queue = app.get(JobQueue);
    const addReactions = queue.addReactions.bind(queue);
    const queuedAndRun = jest.spyOn(queue, 'addReactions').mockImplementation(async (owed) => {
      await addReactions(owed);
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
    await manager.insert(RecordedEvent, {
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

  it('refuses to boot when nobody reacts to an event', async () => {
    @Module({})
    class EmptyStreet {}
    await expect(boot(url, EmptyStreet)).rejects.toThrow('Nobody reacts to BellRung');
  });
});
