import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Deliveries } from './outbox/deliveries.js';
import { SeenHandlers } from './outbox/seen-handlers.js';
import type { Job, Try } from './queue/bull-queue.js';
import { JobQueue } from './queue/job-queue.js';
import { WorkerReplies } from './request-reply/worker-replies.js';
import { ScheduledTaskRuns } from './scheduled-tasks/scheduled-task-runs.js';
import { ScheduledTaskRegistry } from './scheduled-tasks/scheduled-task.js';

/** How often a worker looks whether the queue has lost jobs, in milliseconds. */
const UPKEEP = 10_000;
/** How often the log repeats that deliveries are late, in milliseconds. */
const REPEATED_AFTER = 3_600_000;

/** Makes this process a worker. Nothing runs in the process before `start`. */
@Injectable()
export class JobsWorker implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobsWorker.name);
  private timer: NodeJS.Timeout | undefined;
  private keepingUp: Promise<void> | undefined;
  private areSchedulesSet = false;
  private lateLoggedAt: number | undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly registry: ScheduledTaskRegistry,
    private readonly tasks: ScheduledTaskRuns,
    private readonly deliveries: Deliveries,
    private readonly seenHandlers: SeenHandlers,
    private readonly replies: WorkerReplies,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts to run deliveries and scheduled tasks and to reply to requests in this process. It begins with work that
   * an earlier process left undone.
   */
  async start(): Promise<void> {
    await this.seenHandlers.say();
    if (await this.queue.isReachable()) {
      // The queue may still refuse. Then the timer sets the schedules.
      await this.setSchedules().catch((error: unknown) => this.warn(error));
      await this.deliveries.sweep();
    }
    await this.replies.start();
    this.queue.work((job, attempt) => this.run(job, attempt));
    // A timer, not a scheduled task, which would be lost together with the queue that it should refill.
    this.timer = setInterval(() => void this.keepUp(), UPKEEP);
  }

  /**
   * Queues again the jobs that the queue has lost, and the deliveries that became pending while the queue was
   * unavailable.
   */
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

  private async run(job: Job, attempt: Try): Promise<void> {
    if (job.kind === 'delivery') await this.deliveries.deliver(job.eventId, job.handler, attempt.isLast);
    // A job queued by another version of the product ends here. Its delivery stays pending and is queued again.
    if (job.kind === 'scheduled-task') await this.tasks.run(job.task);
  }

  private async setSchedules(): Promise<void> {
    await this.queue.setSchedules(this.registry.tasks);
    this.areSchedulesSet = true;
  }

  private warn(error: unknown): void {
    this.logger.warn(`The queue is looked after later: ${String(error)}`);
  }

  /** Logs that deliveries are late, for people who watch the log. `/health` reports the same. */
  private async logIfLate(): Promise<void> {
    const { oldestUntriedSeconds, isLate } = await this.deliveries.lateness();
    const now = this.clock.now().getTime();
    if (oldestUntriedSeconds === null || !isLate) {
      if (this.lateLoggedAt !== undefined) this.logger.warn('Deliveries are in time again.');
      this.lateLoggedAt = undefined;
    } else if (this.lateLoggedAt === undefined || now - this.lateLoggedAt >= REPEATED_AFTER) {
      this.lateLoggedAt = now;
      const minutes = Math.floor(oldestUntriedSeconds / 60);
      this.logger.error(`Deliveries are late: one has waited ${minutes} minutes for its first try.`);
    }
  }

  private async lookAfterQueue(): Promise<void> {
    await this.seenHandlers.say();
    await this.logIfLate();
    const missing = await this.queue.missingOf(this.registry.tasks);
    if (missing.size > 0) {
      await this.deliveries.refill();
      // Last, so that an interrupted refill begins again.
      await this.queue.addSchedulesAgain(missing);
    }
    // If the queue was unavailable at the start, it may still contain schedules of another version of the product.
    if (!this.areSchedulesSet) await this.setSchedules();
    await this.deliveries.sweep();
  }
}
