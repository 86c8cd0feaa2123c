import { ScheduledTask } from '@passerelle/jobs';
import { FollowUpsService } from './follow-ups.service.js';

/** Every working hour. A mail follows, and a worker that was down catches up the same day. */
@ScheduledTask({ cron: '12 8-18 * * *' }, { waitsForMails: true })
export class AskWhatCameOfMeetings implements ScheduledTask {
  constructor(private readonly followUps: FollowUpsService) {}

  async run(): Promise<void> {
    while ((await this.followUps.askDue()) > 0);
  }
}
