import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Settings } from '@passerelle/config';
import {
  type Job as QueuedJob,
  type JobProgress,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  Queue,
  Worker,
  createPostgresBackend,
  runMigrations,
} from 'bullmq';
import pg from 'pg';
import type { Recurrence } from './schedule.js';

/** A job carries identifiers only; the worker reloads what it needs. */
export type Job =
  | { kind: 'reaction'; eventId: string; reaction: string }
  | { kind: 'schedule'; schedule: string };

/** What a worker is told about the try it is making. */
export interface Try {
  /** No other try follows if this one fails. */
  isLast: boolean;
}

type PostgresQueue = Queue<
  QueuedJob<Job>,
  void,
  string,
  Job,
  void,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>;
type PostgresWorker = Worker<Job, void, string, PostgresQueueBackend, JobProgress, PostgresConnectionOptions>;

const NAME = 'passerelle';
/** The shortest and the longest pause between two tries, in milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30 * 60_000;
/** A worker that died is noticed after this long, in milliseconds. */
const LOCK_DURATION = 10_000;

/**
 * The queue between those who owe a job and the workers who run it: BullMQ on PostgreSQL.
 * The queue may lose or repeat a job; the table of deliveries is the truth and refills it.
 */
@Injectable()
export class JobQueue implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private readonly pool: pg.Pool;
  private readonly queue: PostgresQueue;
  private worker: PostgresWorker | undefined;
  private finishing: Promise<void> | undefined;

  constructor(private readonly settings: Settings) {
    this.pool = new pg.Pool({
      connectionString: settings.databaseUrl,
      application_name: 'passerelle jobs',
      max: settings.jobConcurrency + 3,
      keepAlive: true,
      options: '-c search_path=bullmq',
    });
    this.pool.on('error', (error) =>
      this.logger.warn(`A connection of the job queue broke: ${error.message}`),
    );
    this.queue = new Queue(NAME, { connection: this.pool }, createPostgresBackend);
    this.queue.on('error', (error) => this.logger.warn(`The job queue reported: ${error.message}`));
  }

  /** Queues reactions; one that is queued already is left as it is. */
  async addReactions(owed: readonly { eventId: string; reaction: string }[]): Promise<void> {
    if (owed.length === 0) return;
    await this.queue.addBulk(
      owed.map(({ eventId, reaction }) => ({
        name: reaction,
        data: { kind: 'reaction' as const, eventId, reaction },
        opts: {
          jobId: `${eventId}.${reaction}`,
          attempts: this.settings.jobAttempts,
          backoff: { type: 'pauseAfter' },
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }

  /** Makes the queue's schedules those given, no more and no fewer. */
  async setSchedules(schedules: ReadonlyMap<string, { recurrence: Recurrence }>): Promise<void> {
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!schedules.has(key)) await this.queue.removeJobScheduler(key);
    }
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
    const worker = new Worker(
      NAME,
      (job) => run(job.data, { isLast: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) }),
      {
        connection: this.pool,
        concurrency: this.settings.jobConcurrency,
        lockDuration: LOCK_DURATION,
        stalledInterval: LOCK_DURATION / 2,
        // A worker killed over and over is no fault of the job.
        maxStalledCount: 1_000,
        settings: { backoffStrategy: pauseAfter },
      },
      createPostgresBackend,
    );
    worker.on('error', (error) => this.logger.warn(`The worker reported: ${error.message}`));
    this.worker = worker;
  }

  /** Resolves when this process has next finished a job, well or badly. */
  nextFinished(): Promise<void> {
    const worker = this.worker;
    if (worker === undefined) throw new Error('No worker runs in this process.');
    // One for all who ask: whoever stops waiting leaves no listener behind.
    this.finishing ??= new Promise((resolve) => {
      const finished = (): void => {
        worker.off('completed', finished).off('failed', finished);
        this.finishing = undefined;
        resolve();
      };
      worker.on('completed', finished).on('failed', finished);
    });
    return this.finishing;
  }

  /** Waits for the running jobs while everything they use is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    await this.pool.end();
  }
}

/**
 * The pause after so many tries, in milliseconds: each twice the one before, at most half an hour. What was down for a
 * night is made good within half an hour of its return.
 */
export function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
}

/** Makes or updates the queue's own tables; safe to run at any time, by several processes at once. */
export async function migrateJobQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
