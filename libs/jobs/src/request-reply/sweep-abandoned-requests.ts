import { Database } from '@passerelle/database';
import { ScheduledTask } from '../scheduled-tasks/scheduled-task.js';

/** The sender deletes its request. A request that remains after a minute belonged to a process that has died. */
@ScheduledTask({ every: 60_000 })
export class SweepAbandonedRequests implements ScheduledTask {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM worker_request WHERE sent_at < now() - interval '1 minute'`,
    );
  }
}
