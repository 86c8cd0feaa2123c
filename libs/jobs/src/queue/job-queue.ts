import {
  type BeforeApplicationShutdown,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Settings } from '@passerelle/config';
import {
  BullQueue,
  type DeliveryKey,
  LONGEST_PAUSE,
  type QueueOptions,
  type RunJob,
  type Schedules,
} from './bull-queue.js';
import { IMPORT_SLOTS } from './import-slots.js';
import { type QueueBackend, queueBackendOf } from './queue-backend.js';
import { ThrottledWarnings } from './throttled-warnings.js';

/** The queues, each with its own worker slots, so that slow jobs in one queue delay no other queue. */
export const queueNames = ['main', 'mails', 'imports'] as const;
/** Once a mail server is back, the mails that it refused are sent within this time, in milliseconds. */
export const LONGEST_PAUSE_OF_MAILS = 5 * 60_000;
export type QueueName = (typeof queueNames)[number];

/** A delivery to queue. */
export interface DeliveryToQueue extends DeliveryKey {
  queue: QueueName;
  /** How often the delivery has failed. */
  failures: number;
}

/**
 * The queues from which workers take their jobs: BullMQ on PostgreSQL or Redis. They may lose or repeat a job. The
 * table of deliveries is the truth and refills them.
 */
export class JobQueue implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  /** While a failure lasts, every connection reports it repeatedly. */
  private readonly warnings = new ThrottledWarnings(new Logger(JobQueue.name));
  private readonly backend: QueueBackend;
  private readonly queues: Record<QueueName, BullQueue>;
  private finishing: { promise: Promise<void>; resolve: () => void } | undefined;

  /** @param installation whose jobs are queued; several installations may share a Redis */
  constructor(settings: Settings, installation: string) {
    this.backend = queueBackendOf(settings, installation, (message) => this.warn(message));
    const { jobConcurrency, mailConcurrency, jobAttempts: attempts } = settings;
    const patience = { attempts, longestPause: LONGEST_PAUSE };
    this.queues = {
      main: this.queueOf({ name: 'passerelle', slots: jobConcurrency, ...patience, mayRest: false }),
      mails: this.queueOf({
        name: 'passerelle-mails',
        slots: mailConcurrency,
        attempts,
        longestPause: LONGEST_PAUSE_OF_MAILS,
        mayRest: true,
      }),
      imports: this.queueOf({ name: 'passerelle-imports', slots: IMPORT_SLOTS, ...patience, mayRest: false }),
    };
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
   * Queues deliveries. A delivery that is already queued keeps its place. An unreachable queue is no error for the
   * caller: the deliveries stay pending, and are queued later.
   */
  async addDeliveries(deliveries: readonly DeliveryToQueue[]): Promise<void> {
    await this.inEach(deliveries, (queue, some) => queue.addDeliveries(some)).catch((error: unknown) =>
      this.warn(`Deliveries will be queued later: ${String(error)}`),
    );
  }

  /**
   * Queues deliveries again. Redis may have kept a job's record but lost its place in the list. The job would never
   * run, and would block a new job with the same id. So such records are deleted first.
   */
  async addDeliveriesAgain(deliveries: readonly DeliveryToQueue[]): Promise<void> {
    await this.inEach(deliveries, (queue, some) => queue.forgetLost(some)).catch((error: unknown) =>
      this.warn(`Lost deliveries are looked for later: ${String(error)}`),
    );
    await this.addDeliveries(deliveries);
  }

  /** Sets the schedules. Afterwards the queue has these schedules and no others. */
  setSchedules(schedules: Schedules): Promise<void> {
    return this.queues.main.setSchedules(schedules);
  }

  /** The schedules that the queue has lost, or whose next run it has lost. If there are any, the queue has lost other jobs as well. */
  missingOf(schedules: Schedules): Promise<Schedules> {
    return this.queues.main.missingOf(schedules);
  }

  /** Adds schedules of which the queue may have kept a part. */
  addSchedulesAgain(schedules: Schedules): Promise<void> {
    return this.queues.main.addSchedulesAgain(schedules);
  }

  /** Runs jobs in this process from now on. */
  work(run: RunJob): void {
    for (const queue of this.all) queue.work(run);
  }

  /** Resolves when this process next finishes a job: it succeeds, fails or cannot notify the queue. */
  nextFinished(): Promise<void> {
    if (!this.queues.main.isWorking) throw new Error('No worker runs in this process.');
    // One promise for all callers, so that a caller that stops waiting leaves nothing behind.
    if (this.finishing === undefined) {
      let resolve = (): void => undefined;
      const promise = new Promise<void>((resolved) => (resolve = resolved));
      this.finishing = { promise, resolve };
    }
    return this.finishing.promise;
  }

  /** Waits for the running jobs while everything they use is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.all.map((queue) => queue.stopWorking(() => this.isReachable())));
  }

  async onApplicationShutdown(): Promise<void> {
    for (const queue of this.all) await queue.close();
    await this.backend.close();
  }

  private get all(): BullQueue[] {
    return queueNames.map((name) => this.queues[name]);
  }

  private queueOf(options: QueueOptions): BullQueue {
    return new BullQueue(options, this.backend, this.warnings, () => {
      this.finishing?.resolve();
      this.finishing = undefined;
    });
  }

  private async inEach(
    deliveries: readonly DeliveryToQueue[],
    work: (queue: BullQueue, some: readonly DeliveryToQueue[]) => Promise<void>,
  ): Promise<void> {
    await Promise.all(
      queueNames.map((name) => {
        const some = deliveries.filter(({ queue }) => queue === name);
        return some.length === 0 ? undefined : work(this.queues[name], some);
      }),
    );
  }

  private warn(message: string): void {
    this.warnings.warn(message);
  }
}
