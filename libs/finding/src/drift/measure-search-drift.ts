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
    // An index that was never filled has not drifted. It is filled first, so that a run that has ended has checked.
    if (!(await this.keeper.hasBegun())) await this.keeper.catchUp();
    await this.drifts.measure();
  }
}
