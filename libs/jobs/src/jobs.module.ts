import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { Deliveries, ReactionRegistry } from './outbox/index.js';
import { JobQueue } from './queue/index.js';
import { JobsWorker } from './jobs.worker.js';
import { QuestionsModule } from './request-reply/index.js';
import { ScheduleRegistry, ScheduleRuns } from './scheduled-tasks/index.js';

@Global()
@Module({
  imports: [DiscoveryModule, QuestionsModule],
  providers: [
    ReactionRegistry,
    ScheduleRegistry,
    { provide: JobQueue, useFactory: jobQueue, inject: [Settings, Database] },
    Deliveries,
    ScheduleRuns,
    JobsWorker,
  ],
  exports: [Deliveries, JobsWorker],
})
export class JobsModule {}

async function jobQueue(settings: Settings, database: Database): Promise<JobQueue> {
  return new JobQueue(settings, await installationName(database));
}
