import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { Deliveries } from './outbox/deliveries.js';
import { JobQueue } from './queue/job-queue.js';
import { JobsWorker } from './jobs.worker.js';
import { QuestionsModule } from './request-reply/questions.module.js';
import { ReactionRegistry } from './outbox/reaction-registry.js';
import { ScheduleRuns } from './scheduled-tasks/schedule-runs.js';

@Global()
@Module({
  imports: [DiscoveryModule, QuestionsModule],
  providers: [
    ReactionRegistry,
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
