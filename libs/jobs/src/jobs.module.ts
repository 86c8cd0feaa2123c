import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { JobsWorker } from './jobs.worker.js';
import { DeadLetters, Deliveries, HandlerRegistry, SeenHandlers } from './outbox/index.js';
import { JobQueue } from './queue/index.js';
import { RequestReplyModule } from './request-reply/index.js';
import { ScheduledTaskRegistry, ScheduledTaskReports, ScheduledTaskRuns } from './scheduled-tasks/index.js';
import { UnendedWork } from './unended-work.js';

@Global()
@Module({
  imports: [DiscoveryModule, RequestReplyModule],
  providers: [
    HandlerRegistry,
    SeenHandlers,
    ScheduledTaskRegistry,
    { provide: JobQueue, useFactory: jobQueue, inject: [Settings, Database] },
    UnendedWork,
    Deliveries,
    DeadLetters,
    ScheduledTaskRuns,
    ScheduledTaskReports,
    JobsWorker,
  ],
  exports: [Deliveries, DeadLetters, HandlerRegistry, ScheduledTaskReports, ScheduledTaskRuns, JobsWorker],
})
export class JobsModule {}

async function jobQueue(settings: Settings, database: Database): Promise<JobQueue> {
  return new JobQueue(settings, await installationName(database));
}
