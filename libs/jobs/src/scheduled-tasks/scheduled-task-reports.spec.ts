import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { cloneDatabase } from '@passerelle/harness';
import { boot } from '../../testing/sample-handlers.js';
import { ScheduledTaskReports } from './scheduled-task-reports.js';
import { ScheduledTaskRuns } from './scheduled-task-runs.js';
import { ScheduledTask } from './scheduled-task.js';

@ScheduledTask({ every: 60_000 })
class WindTheClock implements ScheduledTask {
  isBroken = false;
  async run(): Promise<void> {
    if (this.isBroken) throw new TypeError('A spring of claire@mains.example is broken');
  }
}

@ScheduledTask({ every: 60_000 }, { waitsForMails: true })
class WakePeople implements ScheduledTask {
  runs = 0;
  async run(): Promise<void> {
    this.runs += 1;
  }
}

@Module({ providers: [WakePeople, WindTheClock] })
class TowerModule {}

describe('the report of a scheduled task', () => {
  let app: INestApplicationContext;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const clone = await cloneDatabase();
    drop = clone.drop;
    app = await boot({ DATABASE_URL: clone.url }, TowerModule);
  });
  afterAll(async () => {
    await app.close();
    await drop();
  });
  const report = async () => {
    const all = await app.get(ScheduledTaskReports).all();
    return all.find(({ task }) => task === 'WindTheClock');
  };

  it('says how the last run went, and when one last went well', async () => {
    const runs = app.get(ScheduledTaskRuns);
    expect(await report()).toMatchObject({ lastRun: null, isLate: false, schedule: { every: 60_000 } });
    await runs.run('WindTheClock');
    const first = (await report())?.lastRun;
    expect(first).toMatchObject({ failure: null, endedAt: expect.any(Date) });
    app.get(WindTheClock).isBroken = true;
    await expect(runs.run('WindTheClock')).rejects.toThrow('broken');
    const second = (await report())?.lastRun;
    expect(second).toMatchObject({ succeededAt: first?.succeededAt });
    expect(second?.failure).toMatch(/^TypeError/);
    expect(second?.failure).not.toContain('claire');
  });

  it('is not late in a restored copy, where a task that writes to people waits until the copy is adopted', async () => {
    const runs = app.get(ScheduledTaskRuns);
    const { manager } = app.get(Database);
    const reported = async () =>
      (await app.get(ScheduledTaskReports).all()).find(({ task }) => task === 'WakePeople');
    await runs.run('WakePeople');
    await manager.query(
      `UPDATE scheduled_task_run SET started_at = started_at - interval '1 hour' WHERE task = 'WakePeople'`,
    );
    expect(await reported()).toMatchObject({ isLate: true });
    await manager.query('UPDATE installation SET mails_held_since = now()');
    await runs.run('WakePeople');
    expect([app.get(WakePeople).runs, await reported()]).toMatchObject([1, { isLate: false }]);
    await manager.query('UPDATE installation SET mails_held_since = NULL');
    await runs.run('WakePeople');
    expect(app.get(WakePeople).runs).toBe(2);
  });
});
