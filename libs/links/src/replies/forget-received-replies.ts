import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { LessThanOrEqual } from 'typeorm';
import { ReceivedReply } from './received-reply.entity.js';

/** In milliseconds: longer than any mail server retries the same mail. */
const RETENTION = 60 * 24 * 3_600_000;

/** Deletes the records of received replies once no mail can come a second time. */
@ScheduledTask({ cron: '41 3 * * *' })
export class ForgetReceivedReplies implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const until = new Date(this.clock.now().getTime() - RETENTION);
    await this.database.manager.delete(ReceivedReply, { receivedAt: LessThanOrEqual(until) });
  }
}
