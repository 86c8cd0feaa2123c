import { ScheduledTask } from '@passerelle/jobs';
import { ObservatoryCounts } from './observatory-counts.js';

@ScheduledTask({ cron: '10,40 * * * *' })
export class CountForTheObservatory implements ScheduledTask {
  constructor(private readonly counts: ObservatoryCounts) {}

  async run(): Promise<void> {
    await this.counts.catchUp();
  }
}
