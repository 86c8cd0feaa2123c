import { ScheduledTask } from '@passerelle/jobs';
import { SearchKeeper } from '../keeping/search-keeper.js';
import { SearchDrifts } from './search-drifts.js';

/** Compares the index with PostgreSQL every hour. */
@ScheduledTask({ every: 60 * 60_000 })
export class MeasureSearchDrift implements ScheduledTask {
  constructor(
    private readonly drifts: SearchDrifts,
    private readonly keeper: SearchKeeper,
  ) {}

  async run(): Promise<void> {
    // An index that was never filled has not drifted. It is filled first, so that a run that has ended has checked.
    if (!(await this.keeper.hasBegun())) await this.keeper.catchUp();
    await this.drifts.measure();
  }
}
