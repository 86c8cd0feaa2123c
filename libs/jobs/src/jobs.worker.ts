import { Injectable } from '@nestjs/common';
import { Answering } from './answering.js';
import { Deliveries } from './deliveries.js';
import { JobQueue } from './job-queue.js';
import { ReactionRegistry } from './reaction-registry.js';

/** The worker's door: nothing runs in a process until it is opened. */
@Injectable()
export class JobsWorker {
  constructor(
    private readonly queue: JobQueue,
    private readonly registry: ReactionRegistry,
    private readonly deliveries: Deliveries,
    private readonly answering: Answering,
  ) {}

  /** Starts to run jobs and schedules and to answer questions in this process, beginning with what an earlier one left undone. */
  async start(): Promise<void> {
    await this.queue.setSchedules(this.registry.schedules);
    await this.deliveries.sweep();
    await this.answering.start();
    this.queue.work(async (job, attempt) => {
      if (job.kind === 'reaction') await this.deliveries.deliver(job.eventId, job.reaction, attempt.isLast);
      else await this.registry.schedules.get(job.schedule)?.task.run();
    });
  }
}
