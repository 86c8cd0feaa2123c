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
import type { Recurrence } from '../scheduled-tasks/index.js';
import { ThrottledWarnings } from './throttled-warnings.js';

/** A job carries identifiers only; the worker reloads what it needs. */
export type Job =
  | { kind: 'reaction'; eventId: string; reaction: string }
  | { kind: 'schedule'; schedule: string };

/** A reaction that is owed an event. */
export interface Owed {
  eventId: string;
  reaction: string;
}

/** What a worker is told about the try it is making. */
export interface Try {
  /** No other try follows if this one fails. */
  isLast: boolean;
}

/** What recurs, by name. */
type Schedules = ReadonlyMap<string, { recurrence: Recurrence }>;

type AnyQueue = Queue<QueuedJob<Job>, void, string, Job, void, string, IQueueBackend, object>;
type AnyWorker = Worker<Job, void, string, IQueueBackend, JobProgress, object>;

const NAME = 'passerelle';
/** The shortest and the longest pause between two tries, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30 * 60_000;
/** A worker that died is noticed after this long, in milliseconds. */
const LOCK_DURATION = 10_000;
/** A worker that has lost the queue looks for it again after this long, in milliseconds. */
const RETRY_CONNECTION = 1_000;

/**
 * The queue between those who owe a job and the workers who run it: BullMQ on PostgreSQL or Redis.
 * The queue may lose or repeat a job; the table of deliveries is the truth and refills it.
 */
export class JobQueue implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  /** While something is broken every connection says so again and again. */
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
   * Queues reactions; one that is queued already is left as it is. A queue that cannot be reached fails nobody: what is
   * owed stays owed, and is queued later.
   */
  async addReactions(owed: readonly Owed[]): Promise<void> {
    if (owed.length === 0) return;
    const jobs = owed.map(({ eventId, reaction }) => ({
      name: reaction,
      data: { kind: 'reaction' as const, eventId, reaction },
      opts: {
        jobId: jobIdOf({ eventId, reaction }),
        attempts: this.settings.jobAttempts,
        backoff: { type: 'pauseAfter' },
        removeOnComplete: true,
        removeOnFail: true,
      },
    }));
    await this.queue
      .addBulk(jobs)
      .catch((error: unknown) => this.warn(`What is owed will be queued later: ${String(error)}`));
  }

  /**
   * As `addReactions`, of what has been queued before and may have been lost since: also in part. A job of which Redis has kept
   * the record, but not the place in a list, would never be run, and yet keep the same from being queued.
   */
  async addReactionsAgain(owed: readonly Owed[]): Promise<void> {
    await Promise.all(owed.map((debt) => this.forgetUnlessQueued(jobIdOf(debt)))).catch((error: unknown) =>
      this.warn(`What is owed is looked for later: ${String(error)}`),
    );
    await this.addReactions(owed);
  }

  /** Makes the queue's schedules those given, no more and no fewer. */
  async setSchedules(schedules: Schedules): Promise<void> {
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!schedules.has(key)) await this.queue.removeJobScheduler(key);
    }
    await this.addSchedules(schedules);
  }

  /** Those that the queue has lost, or of which it has lost the next run: it forgets them only together with other jobs. */
  async missingOf(schedules: Schedules): Promise<Schedules> {
    const running = new Set<string>();
    for (const { key, next } of await this.queue.getJobSchedulers()) {
      if (await this.isQueued(nextRunOf(key, next))) running.add(key);
    }
    return new Map([...schedules].filter(([schedule]) => !running.has(schedule)));
  }

  /** Adds schedules of which the queue may have kept a part. */
  async addSchedulesAgain(schedules: Schedules): Promise<void> {
    for (const schedule of schedules.keys()) {
      const next = (await this.queue.getJobScheduler(schedule))?.next;
      await this.queue.removeJobScheduler(schedule);
      await this.forgetUnlessQueued(nextRunOf(schedule, next));
    }
    await this.addSchedules(schedules);
  }

  async addSchedules(schedules: Schedules): Promise<void> {
    for (const [schedule, { recurrence }] of schedules) {
      await this.queue.upsertJobScheduler(
        schedule,
        'every' in recurrence ? recurrence : { pattern: recurrence.cron, tz: 'Europe/Paris' },
        {
          name: schedule,
          data: { kind: 'schedule', schedule },
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
        // A worker killed over and over is no fault of the job.
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

  /** Resolves when this process has next finished a job, well or badly, or could not tell the queue. */
  nextFinished(): Promise<void> {
    const worker = this.worker;
    if (worker === undefined) throw new Error('No worker runs in this process.');
    // One for all who ask: whoever stops waiting leaves no listener behind.
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

  /** BullMQ gives a worker up for good that Redis has refused to say what it is. */
  private async replace(givenUp: AnyWorker, run: (job: Job, attempt: Try) => Promise<void>): Promise<void> {
    if (this.isEnding) return;
    this.startingAgain = setTimeout(() => this.work(run), RETRY_CONNECTION);
    await givenUp.close(true);
  }

  /** Made when it is first needed: it connects at once, and a product that refuses to boot would leave that behind. */
  private get queue(): AnyQueue {
    if (this.made === undefined) {
      this.made = new Queue(NAME, { connection: {}, skipMetasUpdate: true }, this.backend.create);
      this.made.on('error', (error) => this.warn(`The job queue reported: ${error.message}`));
    }
    return this.made;
  }

  private async isQueued(jobId: string): Promise<boolean> {
    const state = await this.queue.getJobState(jobId);
    // One that has ended is kept only where its record, and in it what to do and to forget it, had been lost before.
    return !['unknown', 'completed', 'failed'].includes(state);
  }

  /** One that a worker is running is left alone, though the queue does not know of it any more. */
  private async forgetUnlessQueued(jobId: string): Promise<void> {
    if (!(await this.isQueued(jobId))) await this.queue.remove(jobId);
  }

  private warn(message: string): void {
    this.warnings.warn(message);
  }
}

function jobIdOf({ eventId, reaction }: Owed): string {
  return `${eventId}.${reaction}`;
}

/** The job that BullMQ keeps for the next run of a schedule. */
function nextRunOf(schedule: string, next: number | undefined): string {
  return `repeat:${schedule}:${next}`;
}

/**
 * The pause after so many tries, in milliseconds: each twice the one before, at most half an hour. What was down for a
 * night is made good within half an hour of its return.
 */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
}
