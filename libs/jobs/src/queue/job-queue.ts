import {
  type BeforeApplicationShutdown,
  Logger,
  type OnApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Settings } from '@passerelle/config';
import { type IQueueBackend, type Job as QueuedJob, type JobProgress, Queue, Worker } from 'bullmq';
import { kindOfError } from '../kind-of-error.js';
import { type QueueBackend, queueBackendOf } from './queue-backend.js';
import type { Schedule } from '../scheduled-tasks/index.js';
import { ThrottledWarnings } from './throttled-warnings.js';

/** A job carries identifiers only; the worker reloads what it needs. */
export type Job =
  | { kind: 'delivery'; eventId: string; handler: string }
  | { kind: 'scheduled-task'; task: string };

/** Which event a delivery brings to which handler. */
export interface DeliveryKey {
  eventId: string;
  handler: string;
}

/** What a worker is told about the try it is making. */
export interface Try {
  /** No other try follows if this one fails. */
  isLast: boolean;
}

/** The schedules of tasks, by the name of the task. */
type Schedules = ReadonlyMap<string, { schedule: Schedule }>;

type AnyQueue = Queue<QueuedJob<Job>, void, string, Job, void, string, IQueueBackend, object>;
type AnyWorker = Worker<Job, void, string, IQueueBackend, JobProgress, object>;

const NAME = 'passerelle';
/** The shortest and the longest pause between two tries, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30 * 60_000;
/** After this time, in milliseconds, a dead worker is noticed. */
const LOCK_DURATION = 10_000;
/** After this time, in milliseconds, a worker that has lost the queue looks for it again. */
const RETRY_CONNECTION = 1_000;

/**
 * The queue from which workers take their jobs: BullMQ on PostgreSQL or Redis.
 * It may lose or repeat a job; the table of deliveries is the truth and refills it.
 */
export class JobQueue implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  /** While something is broken, every connection reports it again and again. */
  private readonly warnings = new ThrottledWarnings(new Logger(JobQueue.name));
  private readonly backend: QueueBackend;
  private made: AnyQueue | undefined;
  private worker: AnyWorker | undefined;
  private startingAgain: NodeJS.Timeout | undefined;
  private isEnding = false;
  private readonly running = new Set<Promise<void>>();
  private finishing: Promise<void> | undefined;

  /** @param installation whose jobs it queues, among all that may share a Redis */
  constructor(
    private readonly settings: Settings,
    installation: string,
  ) {
    this.backend = queueBackendOf(settings, installation, (message) => this.warn(message));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.backend.open().catch((error: unknown) => this.warn(`The job queue waits: ${String(error)}`));
  }

  async isReachable(): Promise<boolean> {
    return this.backend.ping().then(
      () => true,
      () => false,
    );
  }

  /**
   * Queues deliveries; one that is queued already is left as it is. A queue that cannot be reached fails nobody: the deliveries stay
   * pending, and are queued later.
   */
  async addDeliveries(deliveries: readonly DeliveryKey[]): Promise<void> {
    if (deliveries.length === 0) return;
    const jobs = deliveries.map(({ eventId, handler }) => ({
      name: handler,
      data: { kind: 'delivery' as const, eventId, handler },
      opts: {
        jobId: jobIdOf({ eventId, handler }),
        attempts: this.settings.jobAttempts,
        backoff: { type: 'pauseAfter' },
        removeOnComplete: true,
        removeOnFail: true,
      },
    }));
    await this.queue
      .addBulk(jobs)
      .catch((error: unknown) => this.warn(`Deliveries will be queued later: ${String(error)}`));
  }

  /**
   * Queues deliveries again. Redis may have kept a job's record but lost its place in the list: the job would never run, and would block
   * a new job with the same id. Such records are deleted first.
   */
  async addDeliveriesAgain(deliveries: readonly DeliveryKey[]): Promise<void> {
    await Promise.all(deliveries.map((key) => this.forgetUnlessQueued(jobIdOf(key)))).catch(
      (error: unknown) => this.warn(`Lost deliveries are looked for later: ${String(error)}`),
    );
    await this.addDeliveries(deliveries);
  }

  /** Sets the schedules of the queue: it has these afterwards, and no others. */
  async setSchedules(schedules: Schedules): Promise<void> {
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!schedules.has(key)) await this.queue.removeJobScheduler(key);
    }
    await this.addSchedules(schedules);
  }

  /** The schedules that the queue has lost, or whose next run it has lost. If there are any, it has lost other jobs as well. */
  async missingOf(schedules: Schedules): Promise<Schedules> {
    const running = new Set<string>();
    for (const { key, next } of await this.queue.getJobSchedulers()) {
      if (await this.isQueued(nextRunOf(key, next))) running.add(key);
    }
    return new Map([...schedules].filter(([task]) => !running.has(task)));
  }

  /** Adds schedules of which the queue may have kept a part. */
  async addSchedulesAgain(schedules: Schedules): Promise<void> {
    for (const task of schedules.keys()) {
      const next = (await this.queue.getJobScheduler(task))?.next;
      await this.queue.removeJobScheduler(task);
      await this.forgetUnlessQueued(nextRunOf(task, next));
    }
    await this.addSchedules(schedules);
  }

  async addSchedules(schedules: Schedules): Promise<void> {
    for (const [task, { schedule }] of schedules) {
      await this.queue.upsertJobScheduler(
        task,
        'every' in schedule ? schedule : { pattern: schedule.cron, tz: 'Europe/Paris' },
        {
          name: task,
          data: { kind: 'scheduled-task', task },
          opts: { removeOnComplete: true, removeOnFail: true },
        },
      );
    }
  }

  /** Runs jobs in this process from now on. */
  work(run: (job: Job, attempt: Try) => Promise<void>): void {
    const worker: AnyWorker = new Worker(
      NAME,
      async (job) => {
        const running = run(job.data, { isLast: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) });
        this.running.add(running);
        await running.finally(() => this.running.delete(running));
      },
      {
        connection: {},
        autorun: false,
        concurrency: this.settings.jobConcurrency,
        lockDuration: LOCK_DURATION,
        stalledInterval: LOCK_DURATION / 2,
        runRetryDelay: RETRY_CONNECTION,
        // That a worker is killed time and again is not the job's fault.
        maxStalledCount: 1_000,
        settings: { backoffStrategy: pauseAfter },
      },
      this.backend.create,
    );
    worker.on('error', (error) => this.warn(`The worker reported: ${error.message}`));
    worker.on('failed', (job, error) => {
      const name = job?.name ?? 'A job';
      this.warnings.warn(`${name} failed: ${kindOfError(error)}`, name);
    });
    this.worker = worker;
    worker
      .waitUntilReady()
      .then(() => worker.run())
      .catch(() => this.replace(worker, run));
  }

  /** Resolves when this process next finishes a job, whether it succeeds, fails or cannot tell the queue. */
  nextFinished(): Promise<void> {
    const worker = this.worker;
    if (worker === undefined) throw new Error('No worker runs in this process.');
    // One promise for all callers: one that stops waiting leaves no listener behind.
    const ends = ['completed', 'failed', 'error', 'closed'] as const;
    this.finishing ??= new Promise((resolve) => {
      const finished = (): void => {
        for (const event of ends) worker.off(event, finished);
        this.finishing = undefined;
        resolve();
      };
      for (const event of ends) worker.on(event, finished);
    });
    return this.finishing;
  }

  /** Waits for the running jobs while everything they use is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.startingAgain);
    if (this.worker === undefined) return;
    const reachable = await this.isReachable();
    // BullMQ would wait until it can tell the queue how its jobs ended.
    if (!reachable) await Promise.allSettled(this.running);
    await this.worker.close(!reachable);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.made?.close();
    await this.backend.close();
  }

  /** BullMQ gives up a worker for good if Redis refuses its first command (INFO). */
  private async replace(givenUp: AnyWorker, run: (job: Job, attempt: Try) => Promise<void>): Promise<void> {
    if (this.isEnding) return;
    this.startingAgain = setTimeout(() => this.work(run), RETRY_CONNECTION);
    await givenUp.close(true);
  }

  /** Made when it is first needed: it connects at once, and an application that refuses to boot would leave the connection open. */
  private get queue(): AnyQueue {
    if (this.made === undefined) {
      this.made = new Queue(NAME, { connection: {}, skipMetasUpdate: true }, this.backend.create);
      this.made.on('error', (error) => this.warn(`The job queue reported: ${error.message}`));
    }
    return this.made;
  }

  private async isQueued(jobId: string): Promise<boolean> {
    const state = await this.queue.getJobState(jobId);
    // A job that has ended is removed, unless its record, which says so, was lost before.
    return !['unknown', 'completed', 'failed'].includes(state);
  }

  /** A job that a worker is running is left alone, even if the queue has lost it. */
  private async forgetUnlessQueued(jobId: string): Promise<void> {
    if (!(await this.isQueued(jobId))) await this.queue.remove(jobId);
  }

  private warn(message: string): void {
    this.warnings.warn(message);
  }
}

function jobIdOf({ eventId, handler }: DeliveryKey): string {
  return `${eventId}.${handler}`;
}

/** The job that BullMQ keeps for the next run of a task. */
function nextRunOf(task: string, next: number | undefined): string {
  return `repeat:${task}:${next}`;
}

/**
 * The pause after a failed try, in milliseconds: twice the pause before, at most half an hour. So all jobs are done within half an
 * hour after an outage of a night.
 * @param tries how many have failed
 */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
}
