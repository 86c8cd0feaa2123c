import { ScheduledTask } from '@passerelle/jobs';
import { SearchIndex } from '@passerelle/search';

/** An engine that returns, perhaps with old contents, is brought up to date now, and not only at the next change. */
@ScheduledTask({ every: 5_000 })
export class LetSearchCatchUp implements ScheduledTask {
  constructor(private readonly index: SearchIndex) {}

  run(): Promise<void> {
    return this.index.catchUp();
  }
}
