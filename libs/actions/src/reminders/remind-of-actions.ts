import { ScheduledTask } from '@passerelle/jobs';
import { ActionReminders } from './action-reminders.js';

/** Every working hour: reminders come when somebody may do something, and a worker that was stopped catches up the same day. */
@ScheduledTask({ cron: '24 8-18 * * *' })
export class RemindOfActions implements ScheduledTask {
  constructor(private readonly reminders: ActionReminders) {}

  async run(): Promise<void> {
    await this.reminders.remindDue();
  }
}
