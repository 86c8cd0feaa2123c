import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readSettings } from '@passerelle/config';
import { Database, DatabaseModule, EventSet, newId, provideEvents } from '@passerelle/database';
import { startTransactionPooler, testDatabase, type TransactionPooler } from '@passerelle/harness';
import { settled } from '../testing/index.js';
import { JobsModule } from './jobs.module.js';
import { JobsWorker } from './jobs.worker.js';
import { EventHandler } from './outbox/event-handler.js';
import {
  defineWorkerRequest,
  provideWorkerRequests,
  RepliesTo,
  type RepliesToRequest,
} from './request-reply/worker-request.js';
import { WorkerRequests } from './request-reply/worker-requests.js';
import { ScheduledTaskRuns } from './scheduled-tasks/scheduled-task-runs.js';
import { ScheduledTask } from './scheduled-tasks/scheduled-task.js';

const given = testDatabase();
const events = new EventSet();
const BellRung = events.define<{ bell: string }>('BellRung', { invalidates: 'nothing' });
const Echo = defineWorkerRequest<{ phrase: string }, { heard: string }>('Echo');

/** The events of a process. */
@Injectable()
class Tower extends EventEmitter {
  readonly heard: string[] = [];
  swept = 0;
  sweeping = Promise.resolve();
}

@EventHandler('HearOnBellRung', BellRung)
class HearOnBellRung {
  constructor(private readonly tower: Tower) {}
  async handle({ data: { bell } }: { data: { bell: string } }): Promise<void> {
    this.tower.heard.push(bell);
  }
}

@RepliesTo(Echo)
class ReplyToEcho implements RepliesToRequest<{ phrase: string }, { heard: string }> {
  async reply({ phrase }: { phrase: string }): Promise<{ heard: string }> {
    return { heard: phrase };
  }
}

@ScheduledTask({ cron: '0 0 1 1 *' })
class SweepTheTower implements ScheduledTask {
  constructor(private readonly tower: Tower) {}
  async run(): Promise<void> {
    this.tower.swept += 1;
    this.tower.emit('sweeping');
    await this.tower.sweeping;
  }
}

@Module({
  providers: [
    provideEvents(events),
    provideWorkerRequests(Echo),
    Tower,
    HearOnBellRung,
    ReplyToEcho,
    SweepTheTower,
  ],
})
class TowerModule {}

describe('behind a pooler in transaction mode, with a direct address beside it', () => {
  let pooler: TransactionPooler;
  let api: INestApplicationContext;
  let worker: INestApplicationContext;

  async function aProcess(): Promise<INestApplicationContext> {
    const settings = readSettings({ DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: given.url });
    @Module({ imports: [ConfigModule.with(settings, given.clock), DatabaseModule, JobsModule, TowerModule] })
    class App {}
    return NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  }

  beforeAll(async () => {
    pooler = await startTransactionPooler(given.url);
    [api, worker] = [await aProcess(), await aProcess()];
    await worker.get(JobsWorker).start();
  });
  afterAll(async () => {
    await api.close();
    await worker.close();
    await pooler.stop();
  });

  it('handlers run', async () => {
    await api
      .get(Database)
      .transaction((tx) =>
        tx.record(BellRung({ subjectId: newId(), actorId: null, data: { bell: 'noon' } })),
      );
    await settled(worker);
    expect(worker.get(Tower).heard).toEqual(['noon']);
  });

  it('a worker replies to another process', async () => {
    const requests = api.get(WorkerRequests, { strict: false });
    const replies = ['un', 'deux', 'trois'].map((phrase) =>
      requests.send(Echo, { phrase }, { patience: 600_000 }),
    );
    expect(await Promise.all(replies)).toEqual([{ heard: 'un' }, { heard: 'deux' }, { heard: 'trois' }]);
  });

  it('a scheduled task runs once at a time, and again once it has ended', async () => {
    const runs = [api, worker].map((app) => app.get(ScheduledTaskRuns));
    const tower = worker.get(Tower);
    let end = (): void => undefined;
    tower.sweeping = new Promise((resolve) => (end = resolve));
    const begun = once(tower, 'sweeping');
    const first = runs[1].run(SweepTheTower.name);
    await begun;
    await runs[0].run(SweepTheTower.name);
    expect([worker.get(Tower).swept, api.get(Tower).swept]).toEqual([1, 0]);
    end();
    await first;
    await runs[0].run(SweepTheTower.name);
    expect(api.get(Tower).swept).toBe(1);
  });
});
