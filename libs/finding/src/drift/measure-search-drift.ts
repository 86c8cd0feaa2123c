import { ScheduledTask } from '@passerelle/jobs';
import { SearchDrifts } from './search-drifts.js';
import { SearchKeeper } from '../keeping/index.js';

/** Compares the index with PostgreSQL every hour. */
@ScheduledTask({ every: 60 * 60_000 })
export class MeasureSearchDrift implements ScheduledTask {
  constructor(
    private readonly drifts: SearchDrifts,
    private readonly keeper: SearchKeeper,
  ) {}

  async run(): Promise<void> {
    // An index that is being filled for the first time has not drifted.
    if (await this.keeper.hasBegun()) await this.drifts.measure();
  }
}
