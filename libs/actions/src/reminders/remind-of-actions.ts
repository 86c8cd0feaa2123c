import { ScheduledTask } from '@passerelle/jobs';
import { ActionReminders } from './action-reminders.js';

/**
 * Every working hour, so that reminders come when people can act on them, and a worker that was stopped catches up on
 * the same day.
 */
@ScheduledTask({ cron: '24 8-18 * * *' }, { waitsForMails: true })
export class RemindOfActions implements ScheduledTask {
  constructor(private readonly reminders: ActionReminders) {}

  async run(): Promise<void> {
    await this.reminders.remindDue();
  }
}
