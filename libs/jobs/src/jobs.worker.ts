import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Answering } from './request-reply/index.js';
import { Deliveries } from './outbox/index.js';
import { JobQueue } from './queue/index.js';
import { ScheduleRegistry, ScheduleRuns } from './scheduled-tasks/index.js';

/** How often a worker looks whether the queue holds what it should, in milliseconds. */
const UPKEEP = 10_000;

/** The worker's door: nothing runs in a process until it is opened. */
@Injectable()
export class JobsWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobsWorker.name);
  private timer: NodeJS.Timeout | undefined;
  private keepingUp: Promise<void> | undefined;
  private areSchedulesSet = false;

  constructor(
    private readonly queue: JobQueue,
    private readonly registry: ScheduleRegistry,
    private readonly schedules: ScheduleRuns,
    private readonly deliveries: Deliveries,
    private readonly answering: Answering,
  ) {}

  /** Starts to run jobs and schedules and to answer questions in this process, beginning with what an earlier one left undone. */
  async start(): Promise<void> {
    if (await this.queue.isReachable()) {
      // It may still refuse: then the timer looks after it.
      await this.setSchedules().catch((error: unknown) => this.warn(error));
      await this.deliveries.sweep();
    }
    await this.answering.start();
    this.queue.work(async (job, attempt) => {
      if (job.kind === 'reaction') await this.deliveries.deliver(job.eventId, job.reaction, attempt.isLast);
      else await this.schedules.run(job.schedule);
    });
    // A timer and no schedule: what refills the queue must not be lost with it.
    this.timer = setInterval(() => void this.keepUp(), UPKEEP);
  }

  /** Gives the queue back what it has lost, and what was owed while it was away. */
  async keepUp(): Promise<void> {
    this.keepingUp ??= this.lookAfterQueue()
      .catch((error: unknown) => this.warn(error))
      .finally(() => (this.keepingUp = undefined));
    await this.keepingUp;
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.keepingUp;
  }

  private async setSchedules(): Promise<void> {
    await this.queue.setSchedules(this.registry.schedules);
    this.areSchedulesSet = true;
  }

  private warn(error: unknown): void {
    this.logger.warn(`The queue is looked after later: ${String(error)}`);
  }

  private async lookAfterQueue(): Promise<void> {
    const missing = await this.queue.missingOf(this.registry.schedules);
    if (missing.size > 0) {
      await this.deliveries.refill();
      // Last, so that a refill which is broken off begins again.
      await this.queue.addSchedulesAgain(missing);
    }
    // Of a queue that was away at the start, whatever another version of the product has left in it.
    if (!this.areSchedulesSet) await this.setSchedules();
    await this.deliveries.sweep();
  }
}
