import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
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

@Module({ providers: [WindTheClock] })
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
});
