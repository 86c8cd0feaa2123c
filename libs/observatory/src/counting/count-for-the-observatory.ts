import { ScheduledTask } from '@passerelle/jobs';
import { ObservatoryCounts } from './observatory-counts.js';

// At once where nothing was counted yet: whoever tries the product finds figures.
@ScheduledTask({ every: 30 * 60_000 })
export class CountForTheObservatory implements ScheduledTask {
  constructor(private readonly counts: ObservatoryCounts) {}

  async run(): Promise<void> {
    await this.counts.catchUp();
  }
}
