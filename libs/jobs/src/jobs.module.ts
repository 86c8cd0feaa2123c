import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Settings } from '@passerelle/config';
import { Database, installationName } from '@passerelle/database';
import { JobsWorker } from './jobs.worker.js';
import { DeadLetters } from './outbox/dead-letters.js';
import { Deliveries } from './outbox/deliveries.js';
import { HandlerRegistry } from './outbox/handler-registry.js';
import { SeenHandlers } from './outbox/seen-handlers.js';
import { JobQueue } from './queue/job-queue.js';
import { RequestReplyModule } from './request-reply/request-reply.module.js';
import { ScheduledTaskReports } from './scheduled-tasks/scheduled-task-reports.js';
import { ScheduledTaskRuns } from './scheduled-tasks/scheduled-task-runs.js';
import { ScheduledTaskRegistry } from './scheduled-tasks/scheduled-task.js';
import { UnendedWork } from './unended-work.js';
import { jobsTables } from './jobs.personal-data.js';

@Global()
@Module({
  imports: [DiscoveryModule, RequestReplyModule],
  providers: [
    jobsTables,
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
