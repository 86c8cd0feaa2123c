import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '@passerelle/config';
import pg from 'pg';
import { ScheduleRegistry } from './schedule-registry.js';

/** The first half of the locks' keys; the second is a hash of the schedule's name. */
const SCHEDULES = 7_249_002;

/**
 * Runs schedules, each on one worker at a time. The queue hands out the next run when its time has come, whether the one before has
 * ended or not: then it is left out.
 */
@Injectable()
export class ScheduleRuns {
  private readonly logger = new Logger(ScheduleRuns.name);

  constructor(
    private readonly settings: Settings,
    private readonly registry: ScheduleRegistry,
  ) {}

  async run(schedule: string): Promise<void> {
    const { task } = this.registry.schedules.get(schedule) ?? {};
    if (task === undefined) return;
    const client = this.client(schedule);
    try {
      await client.connect();
      // A machine that is gone without a word is noticed within minutes, not hours.
      await client.query('SET tcp_keepalives_idle = 60; SET tcp_keepalives_interval = 10');
      const { rows } = await client.query<{ isFree: boolean }>(
        'SELECT pg_try_advisory_lock($1, hashtext($2)) AS "isFree"',
        [SCHEDULES, schedule],
      );
      if (rows[0]?.isFree) await task.run();
    } finally {
      await client.end();
    }
  }

  /** Of the run’s own: the lock ends with it, however the process ends, and the work may need every connection of the pool. */
  private client(schedule: string): pg.Client {
    const client = new pg.Client({
      connectionString: this.settings.databaseUrl,
      application_name: 'passerelle schedule',
      keepAlive: true,
    });
    client.on('error', (error) =>
      this.logger.warn(
        `${schedule} goes on without its lock, and may be run beside itself: ${error.message}`,
      ),
    );
    return client;
  }
}
