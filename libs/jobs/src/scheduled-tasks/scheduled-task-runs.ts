import { Injectable, Logger } from '@nestjs/common';
import { sessionUrlOf, Settings } from '@passerelle/config';
import { limitedConnection } from '@passerelle/database';
import pg from 'pg';
import { ScheduledTaskRegistry } from './scheduled-task-registry.js';

/** The first half of the locks' keys; the second is a hash of the task's name. */
const TASKS = 7_249_002;

/**
 * Runs scheduled tasks, each on one worker at a time. The queue hands out the next run when its time has come, even if the one before
 * has not ended: then it is left out.
 */
@Injectable()
export class ScheduledTaskRuns {
  private readonly logger = new Logger(ScheduledTaskRuns.name);

  constructor(
    private readonly settings: Settings,
    private readonly registry: ScheduledTaskRegistry,
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
      if (rows[0]?.isFree) await task.run();
    } finally {
      await client.end();
    }
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
