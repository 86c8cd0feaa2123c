import { batchesOf, Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { Need, NeedPublished } from '@passerelle/needs';
import { SearchIndexUpdater } from '../indexing/search-index-updater.js';
import { FittingSearches } from './fitting-searches.js';
import { SearchesFitted } from './saved-search.rules.js';

/** Most searches that one event names. */
const AT_ONCE = 500;

/**
 * Finds the saved searches that find a published need, except those of the person who published it. A second run
 * notifies nobody twice.
 */
@EventHandler('FindSearchesOnNeedPublished', NeedPublished)
export class FindSearchesOnNeedPublished {
  constructor(
    private readonly database: Database,
    private readonly updater: SearchIndexUpdater,
    private readonly fitting: FittingSearches,
  ) {}

  async handle({ actorId, data: { needId } }: EventOf<typeof NeedPublished>): Promise<void> {
    const need = await this.database.manager.findOneBy(Need, { id: needId, state: 'published' });
    if (need === null) return;
    // Another handler of the same event indexes the need too, but perhaps later.
    await this.updater.indexNeeds([needId]);
    const ids: string[] = [];
    for await (const searches of this.fitting.finding(need))
      ids.push(...searches.filter(({ personId }) => personId !== actorId).map(({ id }) => id));
    for (const searchIds of batchesOf(ids, AT_ONCE))
      await this.database.transaction((tx) =>
        tx.record(SearchesFitted({ subjectId: needId, actorId: null, data: { needId, searchIds } })),
      );
  }
}
