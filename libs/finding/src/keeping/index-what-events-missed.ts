import { ScheduledTask } from '@passerelle/jobs';
import { SearchKeeper } from './search-keeper.js';

/** Events are the quick way into the index. This task finds rows that changed without an event, or whose event was lost. */
@ScheduledTask({ every: 3 * 60_000 })
export class IndexWhatEventsMissed implements ScheduledTask {
  constructor(private readonly keeper: SearchKeeper) {}

  run(): Promise<void> {
    return this.keeper.catchUp();
  }
}
