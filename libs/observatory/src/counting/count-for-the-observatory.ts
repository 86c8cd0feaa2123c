import { ScheduledTask } from '@passerelle/jobs';
import { ObservatoryCounts } from './observatory-counts.js';

// Runs at once if nothing was counted yet: people who try the product find figures.
@ScheduledTask({ every: 30 * 60_000 })
export class CountForTheObservatory implements ScheduledTask {
  constructor(private readonly counts: ObservatoryCounts) {}

  async run(): Promise<void> {
    await this.counts.catchUp();
  }
}
