import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Deliveries } from './deliveries.js';
import { JobQueue } from './job-queue.js';
import { JobsWorker } from './jobs.worker.js';
import { QuestionsModule } from './questions.module.js';
import { ReactionRegistry } from './reaction-registry.js';

@Global()
@Module({
  imports: [DiscoveryModule, QuestionsModule],
  providers: [ReactionRegistry, JobQueue, Deliveries, JobsWorker],
  exports: [Deliveries, JobsWorker],
})
export class JobsModule {}
