import { ScheduledTask } from '@passerelle/jobs';
import { NeedsService } from './needs.service.js';

@ScheduledTask({ every: 15 * 60_000 }, { waitsForMails: true })
export class RemindOfDrafts implements ScheduledTask {
  constructor(private readonly needs: NeedsService) {}

  async run(): Promise<void> {
    while ((await this.needs.remindOfDrafts()) > 0);
  }
}
