import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { asWork, Clock, sessionUrlOf, Settings } from '@passerelle/config';
import { limitedConnection, mailsHeldSince, type Transaction } from '@passerelle/database';
import pg from 'pg';
import { kindOfError } from '../kind-of-error.js';
import { MOST_STARTS, UnendedWork } from '../unended-work.js';
import { type ScheduledTask, ScheduledTaskRegistry } from './scheduled-task.js';

/** The first half of the locks' keys. The second is a hash of the task's name. */
const TASKS = 7_249_002;

/**
 * A task that was dead-lettered is tried again after this time, in milliseconds, since others may rely on its result.
 */
const TRIED_AGAIN_AFTER = 24 * 3_600_000;

// Leaves out a task that was begun too often without an end.
const MAY_BEGIN = `UPDATE scheduled_task_run SET dead_lettered_at = CASE WHEN dead_lettered_at < $4 THEN NULL ELSE coalesce(dead_lettered_at, $2) END
  WHERE task = $1 AND begun >= $3 RETURNING dead_lettered_at AS "deadLetteredAt"`;
const BEGUN = `INSERT INTO scheduled_task_run (task, started_at, begun) VALUES ($1, $2, 1)
  ON CONFLICT (task) DO UPDATE SET started_at = excluded.started_at, ended_at = NULL, begun = scheduled_task_run.begun + 1`;
const GIVEN_BACK = `UPDATE scheduled_task_run SET begun = greatest(0, begun - 1) WHERE task = $1`;
const ENDED = `UPDATE scheduled_task_run SET ended_at = $2, failure = $3, begun = 0, dead_lettered_at = NULL, succeeded_at = CASE WHEN $3::text IS NULL THEN $2 ELSE succeeded_at END
  WHERE task = $1`;

/**
 * Runs scheduled tasks, each on one worker at a time. The queue starts the next run at its time, even if the run
 * before has not ended. Such a run is left out.
 */
@Injectable()
export class ScheduledTaskRuns implements OnModuleDestroy {
  private readonly logger = new Logger(ScheduledTaskRuns.name);
  /** The connections of the current runs, by the name of the task. */
  private readonly underWay = new Map<string, pg.Client>();

  constructor(
    private readonly settings: Settings,
    private readonly registry: ScheduledTaskRegistry,
    private readonly unended: UnendedWork,
    private readonly clock: Clock,
  ) {}

  async run(name: string): Promise<void> {
    const { task, waitsForMails } = this.registry.tasks.get(name) ?? {};
    if (task === undefined) return;
    const client = this.client(name);
    try {
      await client.connect();
      const { rows } = await client.query<{ isFree: boolean }>(
        'SELECT pg_try_advisory_lock($1, hashtext($2)) AS "isFree"',
        [TASKS, name],
      );
      if (!rows[0]?.isFree) return;
      if (waitsForMails && (await mailsHeldSince(client)) !== undefined) return;
      if (!(await this.mayBegin(client, name))) return;
      const begun = await client.query('SELECT FROM scheduled_task_run WHERE task = $1 AND begun > 0', [
        name,
      ]);
      const run = () => this.runNoted(client, name, task);
      await (begun.rowCount === 0 ? run() : this.unended.alone(run));
    } finally {
      await client.end();
    }
  }

  /**
   * A process that is asked to end gives the starts of its tasks back. Interrupted tasks are begun again elsewhere.
   */
  async onModuleDestroy(): Promise<void> {
    for (const [name, client] of this.underWay)
      await client
        .query(GIVEN_BACK, [name])
        .catch((error: unknown) =>
          this.logger.warn(`A start of ${name} stays counted: ${kindOfError(error)}`),
        );
  }

  /** Makes the tasks that are left out run at their next time. @returns how many */
  async replayAll(tx: Pick<Transaction, 'manager'>): Promise<number> {
    const [, count] = await tx.manager.query<[unknown[], number]>(
      'UPDATE scheduled_task_run SET begun = 0, dead_lettered_at = NULL WHERE dead_lettered_at IS NOT NULL',
    );
    return count;
  }

  /** Whether a task may begin: it was not begun too often without an end. */
  private async mayBegin(client: pg.Client, name: string): Promise<boolean> {
    const now = this.clock.now();
    const { rows } = await client.query<{ deadLetteredAt: Date | null }>(MAY_BEGIN, [
      name,
      now,
      MOST_STARTS,
      new Date(now.getTime() - TRIED_AGAIN_AFTER),
    ]);
    const since = rows[0]?.deadLetteredAt;
    if (since?.getTime() === now.getTime())
      this.logger.error(`${name} is left out for a day: it was begun three times and never ended.`);
    return since == null;
  }

  /** Runs a task and records the outcome, for the admin who looks after the product. */
  private async runNoted(client: pg.Client, name: string, task: ScheduledTask): Promise<void> {
    const note = async (statement: string, ...values: unknown[]): Promise<void> => {
      // A run whose record cannot be written still goes on.
      await client
        .query(statement, [name, this.clock.now(), ...values])
        .catch((error: unknown) => this.logger.warn(`A run of ${name} is not noted: ${kindOfError(error)}`));
    };
    await note(BEGUN);
    this.underWay.set(name, client);
    try {
      await asWork(name, () => task.run());
    } catch (error) {
      await note(ENDED, kindOfError(error));
      throw error;
    } finally {
      this.underWay.delete(name);
    }
    await note(ENDED, null);
  }

  /**
   * A separate connection for each run. The lock ends with it, however the process ends, and the task may need the
   * whole pool.
   */
  private client(name: string): pg.Client {
    const client = new pg.Client({
      ...limitedConnection(this.settings.processKind),
      connectionString: sessionUrlOf(this.settings),
      application_name: 'passerelle scheduled task',
    });
    client.on('error', (error) =>
      this.logger.warn(`${name} goes on without its lock, and may be run beside itself: ${error.message}`),
    );
    return client;
  }
}
