import { ScheduledTask } from '@passerelle/jobs';
import { PromisesService } from './promises.service.js';

/**
 * Days pass by themselves. Every hour in which people work, so that reminders come when somebody may answer, and a worker
 * that was stopped catches up the same day. The order matters: what lapses is not reminded of any more.
 */
@ScheduledTask({ cron: '0 8-18 * * *' })
export class KeepPromises implements ScheduledTask {
  constructor(private readonly promises: PromisesService) {}

  async run(): Promise<void> {
    await this.promises.countDue();
    await this.promises.lapseDue();
    await this.promises.remindDue();
  }
}
