import { Injectable, Logger } from '@nestjs/common';
import { Clock, sessionUrlOf, Settings } from '@passerelle/config';
import { limitedConnection } from '@passerelle/database';
import pg from 'pg';
import { kindOfError } from '../kind-of-error.js';
import { ScheduledTaskRegistry } from './scheduled-task-registry.js';
import type { ScheduledTask } from './scheduled-task.js';

/** The first half of the locks' keys; the second is a hash of the task's name. */
const TASKS = 7_249_002;

const BEGUN = `INSERT INTO scheduled_task_run (task, started_at) VALUES ($1, $2)
  ON CONFLICT (task) DO UPDATE SET started_at = excluded.started_at, ended_at = NULL`;
const ENDED = `UPDATE scheduled_task_run SET ended_at = $2, failure = $3, succeeded_at = CASE WHEN $3::text IS NULL THEN $2 ELSE succeeded_at END
  WHERE task = $1`;

/**
 * Runs scheduled tasks, each on one worker at a time. The queue hands out the next run at its time, even if the run before has not ended:
 * such a run is left out.
 */
@Injectable()
export class ScheduledTaskRuns {
  private readonly logger = new Logger(ScheduledTaskRuns.name);

  constructor(
    private readonly settings: Settings,
    private readonly registry: ScheduledTaskRegistry,
    private readonly clock: Clock,
  ) {}

  async run(name: string): Promise<void> {
    const { task } = this.registry.tasks.get(name) ?? {};
    if (task === undefined) return;
    const client = this.client(name);
    try {
      await client.connect();
      const { rows } = await client.query<{ isFree: boolean }>(
        'SELECT pg_try_advisory_lock($1, hashtext($2)) AS "isFree"',
        [TASKS, name],
      );
      if (rows[0]?.isFree) await this.runNoted(client, name, task);
    } finally {
      await client.end();
    }
  }

  /** Runs a task and records the outcome, for the admin who looks after the product. */
  private async runNoted(client: pg.Client, name: string, task: ScheduledTask): Promise<void> {
    const note = async (statement: string, ...values: unknown[]): Promise<void> => {
      // A run whose record cannot be written goes on all the same.
      await client
        .query(statement, [name, this.clock.now(), ...values])
        .catch((error: unknown) => this.logger.warn(`A run of ${name} is not noted: ${kindOfError(error)}`));
    };
    await note(BEGUN);
    try {
      await task.run();
    } catch (error) {
      await note(ENDED, kindOfError(error));
      throw error;
    }
    await note(ENDED, null);
  }

  /** A connection of its own for each run: the lock ends with it, however the process ends, and the task may need the whole pool. */
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
