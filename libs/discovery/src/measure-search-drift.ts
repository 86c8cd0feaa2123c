import { ScheduledTask } from '@passerelle/jobs';
import { SearchDrifts } from './search-drifts.js';
import { SearchKeeper } from './search-keeper.js';

/** Whether the index says what PostgreSQL does is not believed but measured: every hour. */
@ScheduledTask({ every: 60 * 60_000 })
export class MeasureSearchDrift implements ScheduledTask {
  constructor(
    private readonly drifts: SearchDrifts,
    private readonly keeper: SearchKeeper,
  ) {}

  async run(): Promise<void> {
    // What is still being filled for the first time is not out of step.
    if (await this.keeper.hasBegun()) await this.drifts.measure();
  }
}
