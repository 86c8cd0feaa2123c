import { ScheduledTask } from '@passerelle/jobs';
import { SearchKeeper } from './search-keeper.js';

/** Whatever an index gathers over the days is gone in the morning. */
@ScheduledTask({ cron: '0 4 * * *' })
export class RebuildSearchEachNight implements ScheduledTask {
  constructor(private readonly keeper: SearchKeeper) {}

  async run(): Promise<void> {
    await this.keeper.rebuild();
  }
}
