import { ScheduledTask } from '@passerelle/jobs';
import { CosignatureReminders } from './cosignature-reminders.js';

/** Every working hour, like the promise clock. */
@ScheduledTask({ cron: '36 8-18 * * *' }, { waitsForMails: true })
export class RemindOfCosignatures implements ScheduledTask {
  constructor(private readonly reminders: CosignatureReminders) {}

  async run(): Promise<void> {
    await this.reminders.remindDue();
  }
}
