import { ScheduledTask } from '@passerelle/jobs';
import { SearchKeeper } from './search-keeper.js';

/** A fresh index each morning: an error in it during the day does not last. */
@ScheduledTask({ cron: '0 4 * * *' })
export class RebuildSearchEachNight implements ScheduledTask {
  constructor(private readonly keeper: SearchKeeper) {}

  async run(): Promise<void> {
    await this.keeper.rebuild();
  }
}
