import { type IQueueBackend, type Job as QueuedJob, type JobProgress, Queue, Worker } from 'bullmq';
import { kindOfError } from '../kind-of-error.js';
import type { Schedule } from '../scheduled-tasks/scheduled-task.js';
import { restOf } from './import-slots.js';
import type { QueueBackend } from './queue-backend.js';
import type { ThrottledWarnings } from './throttled-warnings.js';

/** A job contains only identifiers. The worker reloads the data. */
export type Job =
  | { kind: 'delivery'; eventId: string; handler: string }
  | { kind: 'scheduled-task'; task: string };

/** Key of a delivery: its event and its handler. */
export interface DeliveryKey {
  eventId: string;
  handler: string;
}

/** The present try of a job, for the worker. */
export interface Try {
  /** No other try follows if this try fails. */
  isLast: boolean;
}

export interface QueueOptions {
  /** Name of the queue in BullMQ. */
  name: string;
  /** How many jobs of the queue a process runs at once. */
  slots: number;
  /** How often a delivery is tried, if pauses may grow to half an hour. */
  attempts: number;
  /** The longest pause between two tries, in milliseconds. With a shorter pause, there are more tries in the same time. */
  longestPause: number;
  /** Whether the whole queue pauses when one of its jobs reports that no job can run now. */
  mayRest: boolean;
}

export type RunJob = (job: Job, attempt: Try) => Promise<void>;

/** The schedules of tasks, by the name of the task. */
export type Schedules = ReadonlyMap<string, { schedule: Schedule }>;

type AnyQueue = Queue<QueuedJob<Job>, void, string, Job, void, string, IQueueBackend, object>;
type AnyWorker = Worker<Job, void, string, IQueueBackend, JobProgress, object>;

/** The shortest and the longest pause between two tries, in milliseconds. */
const FIRST_PAUSE = 1_000;
export const LONGEST_PAUSE = 30 * 60_000;
/** After this time, in milliseconds, a dead worker is noticed. */
const LOCK_DURATION = 10_000;
/** After this time, in milliseconds, a worker that has lost the queue tries to connect again. */
const RETRY_CONNECTION = 1_000;
/** BullMQ can pause a queue only if its workers have a rate limit. This limit is never reached. */
const NO_LIMIT = { max: 1_000_000, duration: 1_000 };

/** One queue of BullMQ, and the worker that takes its jobs in this process. */
export class BullQueue {
  private made: AnyQueue | undefined;
  private worker: AnyWorker | undefined;
  private startingAgain: NodeJS.Timeout | undefined;
  private isEnding = false;
  private readonly running = new Set<Promise<void>>();
  private readonly tries: number;

  /** @param finished called each time this process finishes a job: it succeeds, fails or cannot notify the queue */
  constructor(
    private readonly options: QueueOptions,
    private readonly backend: QueueBackend,
    private readonly warnings: ThrottledWarnings,
    private readonly finished: () => void,
  ) {
    this.tries = triesWithin(options);
  }

  /**
   * Queues deliveries. A delivery that is already queued keeps its place. Deliveries that have failed come after
   * those never tried.
   */
  async addDeliveries(deliveries: readonly (DeliveryKey & { failures: number })[]): Promise<void> {
    const jobs = deliveries.map(({ eventId, handler, failures }) => ({
      name: handler,
      data: { kind: 'delivery' as const, eventId, handler },
      opts: {
        jobId: jobIdOf({ eventId, handler }),
        attempts: this.tries,
        backoff: { type: 'pauseAfter' },
        priority: failures,
        removeOnComplete: true,
        removeOnFail: true,
      },
    }));
    if (jobs.length > 0) await this.queue.addBulk(jobs);
  }

  /** Deletes leftovers of jobs that would never run. Jobs still to run are left alone. */
  async forgetLost(deliveries: readonly DeliveryKey[]): Promise<void> {
    await Promise.all(deliveries.map((key) => this.forgetUnlessQueued(jobIdOf(key))));
  }

  /** Sets the schedules of the queue. Afterwards the queue has these schedules and no others. */
  async setSchedules(schedules: Schedules): Promise<void> {
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!schedules.has(key)) await this.queue.removeJobScheduler(key);
    }
    await this.addSchedules(schedules);
  }

  /** The schedules that the queue has lost, or whose next run it has lost. If there are any, the queue has lost other jobs as well. */
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
  work(run: RunJob): void {
    const worker: AnyWorker = new Worker(
      this.options.name,
      async (job) => {
        const running = this.try(job, run);
        this.running.add(running);
        await running.finally(() => this.running.delete(running));
      },
      {
        connection: {},
        autorun: false,
        concurrency: this.options.slots,
        ...(this.options.mayRest && { limiter: NO_LIMIT }),
        lockDuration: LOCK_DURATION,
        stalledInterval: LOCK_DURATION / 2,
        runRetryDelay: RETRY_CONNECTION,
        // A killed worker is never the fault of the job, however often it happens.
        maxStalledCount: 1_000,
        settings: { backoffStrategy: (tries: number) => pauseAfter(tries, this.options.longestPause) },
      },
      this.backend.create,
    );
    worker.on('error', (error) => this.warnings.warn(`The worker reported: ${error.message}`));
    worker.on('failed', (job, error) => {
      const name = job?.name ?? 'A job';
      this.warnings.warn(`${name} failed: ${kindOfError(error)}`, name);
    });
    for (const end of ['completed', 'failed', 'error', 'closed'] as const) worker.on(end, this.finished);
    this.worker = worker;
    worker
      .waitUntilReady()
      .then(() => worker.run())
      .catch(() => this.replace(worker, run));
  }

  get isWorking(): boolean {
    return this.worker !== undefined;
  }

  /** Waits for the running jobs while everything they use is still open. */
  async stopWorking(isReachable: () => Promise<boolean>): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.startingAgain);
    if (this.worker === undefined) return;
    const reachable = await isReachable();
    // BullMQ would wait until it can report to the queue how its jobs ended.
    if (!reachable) await Promise.allSettled(this.running);
    await this.worker.close(!reachable);
  }

  async close(): Promise<void> {
    await this.made?.close();
  }

  private async try(job: QueuedJob<Job>, run: RunJob): Promise<void> {
    try {
      await run(job.data, { isLast: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) });
    } catch (error) {
      const rest = restOf(error);
      if (rest !== undefined && this.options.mayRest) {
        // The job goes back and all jobs of the queue wait, in every process. This does not count as a try.
        await this.queue.rateLimit(rest).catch((reason: unknown) => this.warnings.warn(String(reason)));
        throw Worker.RateLimitError();
      }
      // A job that was tried goes behind the untried ones, since a retry that keeps its place would overtake them.
      if (job.data.kind === 'delivery')
        await job.changePriority({ priority: job.attemptsMade + 1 }).catch(() => undefined);
      throw error;
    }
  }

  /** BullMQ gives up a worker for good if Redis refuses its first command (INFO). */
  private async replace(givenUp: AnyWorker, run: RunJob): Promise<void> {
    if (this.isEnding) return;
    this.startingAgain = setTimeout(() => this.work(run), RETRY_CONNECTION);
    await givenUp.close(true);
  }

  /**
   * Created on first use, since the queue connects at once, and an application that refuses to boot would leave the
   * connection open.
   */
  private get queue(): AnyQueue {
    if (this.made === undefined) {
      this.made = new Queue(
        this.options.name,
        { connection: {}, skipMetasUpdate: true },
        this.backend.create,
      );
      this.made.on('error', (error) => this.warnings.warn(`The job queue reported: ${error.message}`));
      this.forgetUnlessReady(this.made);
    }
    return this.made;
  }

  /**
   * On PostgreSQL, a queue that was created while the database was unavailable would refuse everything for ever. So
   * the next use creates another queue.
   */
  private forgetUnlessReady(made: AnyQueue): void {
    made.waitUntilReady().catch(() => {
      if (this.made === made) this.made = undefined;
      return made.close().catch(() => undefined);
    });
  }

  private async isQueued(jobId: string): Promise<boolean> {
    const state = await this.queue.getJobState(jobId);
    // An ended job is removed, unless the record of its end was lost before.
    return !['unknown', 'completed', 'failed'].includes(state);
  }

  /** A job that a worker is running is left alone, even if the queue has lost it. */
  private async forgetUnlessQueued(jobId: string): Promise<void> {
    if (!(await this.isQueued(jobId))) await this.queue.remove(jobId);
  }
}

function jobIdOf({ eventId, handler }: DeliveryKey): string {
  return `${eventId}.${handler}`;
}

/** BullMQ's job for the next run of a task. */
function nextRunOf(task: string, next: number | undefined): string {
  return `repeat:${task}:${next}`;
}

/**
 * The pause after a failed try, in milliseconds: twice the pause before, at most half an hour, or the longest pause
 * of the queue. So all jobs are done within that time after an outage of a night.
 * @param tries how many tries have failed
 */
export function pauseAfter(tries: number, longest = LONGEST_PAUSE): number {
  return Math.min(FIRST_PAUSE * 2 ** (tries - 1), longest);
}

/** How many tries with pauses of the queue last as long as this many attempts with pauses of up to half an hour. */
export function triesWithin({
  attempts,
  longestPause,
}: Pick<QueueOptions, 'attempts' | 'longestPause'>): number {
  let tries = 1;
  let rest = 0;
  for (let failed = 1; failed < attempts; failed++) {
    rest += pauseAfter(failed);
    while (rest >= pauseAfter(tries, longestPause)) rest -= pauseAfter(tries++, longestPause);
  }
  return tries;
}
