import { ScheduledTask } from '@passerelle/jobs';
import { PromisesService } from './promises.service.js';

/**
 * Counts days, ends introductions that have lapsed, then sends reminders. Runs in every working hour: reminders come when people may
 * answer, and a worker that was stopped catches up the same day. Lapsing comes first, so that nobody is reminded of an introduction that
 * has just lapsed.
 */
@ScheduledTask({ cron: '0 8-18 * * *' }, { waitsForMails: true })
export class KeepPromises implements ScheduledTask {
  constructor(private readonly promises: PromisesService) {}

  async run(): Promise<void> {
    await this.promises.countDue();
    await this.promises.lapseDue();
    await this.promises.remindDue();
  }
}
