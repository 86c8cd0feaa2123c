import { ScheduledTask } from '@passerelle/jobs';
import { SearchIndex } from '@passerelle/search';
import { SearchIndexUpdater } from './search-index-updater.js';

/**
 * Events are the quick way into the index. This task finds rows that changed without an event, or whose event was
 * lost.
 */
@ScheduledTask({ every: 3 * 60_000 })
export class IndexWhatEventsMissed implements ScheduledTask {
  constructor(private readonly updater: SearchIndexUpdater) {}

  run(): Promise<void> {
    return this.updater.catchUp();
  }
}

/** Updates an engine that returns, perhaps with old contents, now instead of at the next change. */
@ScheduledTask({ every: 5_000 })
export class LetSearchCatchUp implements ScheduledTask {
  constructor(private readonly index: SearchIndex) {}

  run(): Promise<void> {
    return this.index.catchUp();
  }
}

/** A fresh index each morning, so that an error in it lasts a day at most. */
@ScheduledTask({ cron: '0 4 * * *' })
export class RebuildSearchEachNight implements ScheduledTask {
  constructor(private readonly updater: SearchIndexUpdater) {}

  async run(): Promise<void> {
    await this.updater.rebuild();
  }
}
