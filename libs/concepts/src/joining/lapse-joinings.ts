import { ScheduledTask } from '@passerelle/jobs';
import { JoiningsService } from './joinings.service.js';

@ScheduledTask({ every: 15 * 60_000 }, { waitsForMails: true })
export class LapseJoinings implements ScheduledTask {
  constructor(private readonly joinings: JoiningsService) {}

  async run(): Promise<void> {
    while ((await this.joinings.lapseDue()) > 0);
  }
}
