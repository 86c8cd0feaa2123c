import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { type Backends, chosenBackends, cloneDatabase } from '@passerelle/harness';
import { until } from '@passerelle/harness/processes';
import { settled } from '../testing/index.js';
import {
  boot,
  type Environment,
  ring,
  SampleHandlers,
  SampleModule,
  SampleModuleWithTask,
  Strike,
} from '../testing/sample-handlers.js';
import { JobsWorker } from './jobs.worker.js';
import { DeadLetters } from './outbox/dead-letters.js';
import { Deliveries } from './outbox/deliveries.js';
import { Delivery } from './outbox/delivery.entity.js';
import { ScheduledTaskReports } from './scheduled-tasks/scheduled-task-reports.js';
import { ScheduledTaskRuns } from './scheduled-tasks/scheduled-task-runs.js';

/** The state left by a worker that is killed while the handler runs. A journey kills a real one. */
describe('work that is begun and does not end', () => {
  const closers: (() => Promise<unknown>)[] = [];
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

  const aProcess = async (module: unknown = SampleModule): Promise<INestApplicationContext> => {
    const app = await boot(env, module);
    closers.push(() => app.close());
    return app;
  };
  const manager = (app: INestApplicationContext) => app.get(Database).manager;
  const startsOf = async (app: INestApplicationContext): Promise<Record<string, number>> => {
    const rows = await manager(app).find(Delivery, { order: { handler: 'ASC' } });
    return Object.fromEntries(rows.map(({ handler, begun }) => [handler, begun]));
  };
  /** Rings a bell that a process left undone after this many starts. */
  const leave = async (app: INestApplicationContext, starts: number): Promise<string> => {
    const bell = await ring(app);
    await until(async () => {
      const [, written] = await manager(app).query<[unknown[], number]>(
        `UPDATE delivery SET begun = $1, touched_at = now() - interval '1 minute'
         WHERE handler = 'WakeOnBellRung' AND event_id = (SELECT id FROM event WHERE subject_id = $2)`,
        [starts, bell],
      );
      return written === 1;
    });
    return bell;
  };

  it('runs a third time, and is then dead-lettered without another start', async () => {
    const app = await aProcess();
    // Before a worker runs, since it would run them at once.
    const bell = await leave(app, 2);
    const lost = await leave(app, 3);
    await app.get(JobsWorker).start();
    await settled(app);
    expect(app.get(SampleHandlers).heard).toContain(`wake ${bell}`);
    expect(app.get(SampleHandlers).heard).not.toContain(`wake ${lost}`);
    expect(await app.get(DeadLetters).kinds()).toMatchObject([
      { handler: 'WakeOnBellRung', cause: 'never_ended', count: 1 },
    ]);
    expect(await app.get(DeadLetters).neverEnded()).toEqual(['WakeOnBellRung']);

    expect(await app.get(Deliveries).replayAll()).toBe(1);
    await settled(app);
    expect(app.get(SampleHandlers).heard).toContain(`wake ${lost}`);
    expect(await manager(app).count(Delivery)).toBe(0);
  });

  it('runs again when an admin tries this one alone again', async () => {
    const app = await aProcess();
    const lost = await leave(app, 3);
    await app.get(JobsWorker).start();
    await settled(app);
    const { eventId, handler } = await manager(app).findOneByOrFail(Delivery, { state: 'dead_lettered' });
    expect(await app.get(Deliveries).replay(eventId, handler)).toBe(true);
    await settled(app);
    expect(app.get(SampleHandlers).heard).toContain(`wake ${lost}`);
    expect(await manager(app).count(Delivery)).toBe(0);
  });

  it('does not count tries that fail: those have ended', async () => {
    const app = await aProcess();
    app.get(SampleHandlers).failures = 2;
    await app.get(JobsWorker).start();
    const bell = await ring(app);
    await settled(app);
    expect(app.get(SampleHandlers).heard).toContain(`bark ${bell}`);
    app.get(SampleHandlers).failures = 3;
    await ring(app);
    await settled(app);
    expect(await startsOf(app)).toEqual({ BarkOnBellRung: 0 });
    expect(await app.get(DeadLetters).kinds()).toMatchObject([{ cause: 'other' }]);
  });

  it('counts a start before it runs, and returns it when the process must end meanwhile', async () => {
    const app = await boot(env);
    const handlers = app.get(SampleHandlers);
    let wake = (): void => undefined;
    handlers.yawning = new Promise((resolve) => (wake = resolve));
    await app.get(JobsWorker).start();
    await ring(app);
    await until(async () => (await startsOf(app))['WakeOnBellRung'] === 1 && handlers.heard.length === 2);
    const looking = await aProcess();
    const closed = app.close();
    // The handler still runs. If a supervisor kills the process now, this is not one of the three starts.
    await until(async () => (await startsOf(looking))['WakeOnBellRung'] === 0);
    wake();
    await closed;
    expect(await startsOf(looking)).toEqual({});
  });

  it('is a scheduled task too, which is left out for a day, or until an admin wants it back', async () => {
    const app = await aProcess(SampleModuleWithTask);
    const runs = app.get(ScheduledTaskRuns);
    const { heard } = app.get(SampleHandlers);
    const report = async () =>
      (await app.get(ScheduledTaskReports).all()).find(({ task }) => task === Strike.name);
    const leaveTask = () =>
      manager(app).query(
        `INSERT INTO scheduled_task_run (task, started_at, begun) VALUES ('Strike', now(), 3)
         ON CONFLICT (task) DO UPDATE SET begun = 3, ended_at = NULL`,
      );
    await leaveTask();
    await runs.run('Strike');
    await runs.run('Strike');
    expect(heard).toEqual([]);
    expect((await report())?.lastRun?.deadLetteredAt).toBeInstanceOf(Date);
    expect(await app.get(DeadLetters).neverEnded()).toEqual(['Strike']);
    await app.get(Database).transaction((tx) => runs.replayAll(tx));
    await runs.run('Strike');
    expect(heard).toEqual(['strike']);

    await leaveTask();
    await runs.run('Strike');
    await manager(app).query(`UPDATE scheduled_task_run SET dead_lettered_at = now() - interval '25 hours'`);
    await runs.run('Strike');
    expect(heard).toEqual(['strike', 'strike']);
    expect(await report()).toMatchObject({ lastRun: { deadLetteredAt: null, begun: 0 } });
  });

  it('returns the start of a task when the process must end meanwhile', async () => {
    const app = await boot(env, SampleModuleWithTask);
    const handlers = app.get(SampleHandlers);
    let strike = (): void => undefined;
    handlers.striking = new Promise((resolve) => (strike = resolve));
    const looking = await aProcess();
    const begun = async () =>
      (await manager(looking).query<{ begun: number }[]>('SELECT begun FROM scheduled_task_run'))[0]?.begun;
    const heard = once(handlers, 'heard');
    const running = app.get(ScheduledTaskRuns).run('Strike');
    await heard;
    expect(await begun()).toBe(1);
    const closed = app.close();
    await until(async () => (await begun()) === 0);
    strike();
    await running;
    await closed;
  });
});
