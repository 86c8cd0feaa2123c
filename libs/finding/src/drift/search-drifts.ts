import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { ScheduledTask } from '@passerelle/jobs';
import { differencesBetween, lastingDifferences, SearchIndex } from '@passerelle/search';
import { type SearchedCollection, searchedCollections } from '../documents/searched-collections.js';
import { SearchedDocuments } from '../documents/searched-documents.js';
import { SearchIndexUpdater } from '../indexing/search-index-updater.js';
import { SearchDrift } from './search-drift.entity.js';

/**
 * Compares the index with PostgreSQL, and its engines with each other. Stores the figures, and reindexes the
 * differences.
 */
@Injectable()
export class SearchDrifts {
  private readonly logger = new Logger(SearchDrifts.name);

  constructor(
    private readonly database: Database,
    private readonly index: SearchIndex,
    private readonly documents: SearchedDocuments,
    private readonly updater: SearchIndexUpdater,
    private readonly clock: Clock,
  ) {}

  /** The figures of the last comparison. */
  found(): Promise<SearchDrift[]> {
    return this.database.manager.find(SearchDrift, { order: { collection: 'ASC' } });
  }

  /** Measures every collection, and reindexes the documents that differ. */
  async measure(): Promise<SearchDrift[]> {
    for (const collection of searchedCollections) {
      const own = await lastingDifferences(() =>
        differencesBetween(this.index.versions(collection), this.documents.all(collection)),
      );
      const all = [own, await this.index.differencesOfCopy(collection)].filter((each) => each !== undefined);
      const count = (what: 'missing' | 'stale' | 'leftOver'): number =>
        all.reduce((sum, differences) => sum + differences[what].size, 0);
      const drift = this.database.manager.create(SearchDrift, {
        collection,
        measuredAt: this.clock.now(),
        expected: own.expected,
        missing: count('missing'),
        stale: count('stale'),
        leftOver: count('leftOver'),
      });
      await this.database.manager.save(drift);
      if (drift.isAlarming) {
        this.logger.error(
          `The index of ${collection} was out of step: of ${drift.expected} documents ${drift.missing} were missing and ${drift.stale} stale, ${drift.leftOver} were left over.`,
        );
      }
      const differing = all.flatMap(({ missing, stale, leftOver }) => [
        ...missing.keys(),
        ...stale.keys(),
        ...leftOver,
      ]);
      await this.indexAgain(collection, [...new Set(differing)]);
    }
    return this.found();
  }

  private indexAgain(collection: SearchedCollection, ids: readonly string[]): Promise<void> {
    switch (collection) {
      case 'needs':
        return this.updater.indexNeeds(ids);
      case 'solvers':
        return this.updater.indexSolvers(ids);
      case 'ideas':
        return this.updater.indexIdeas(ids);
    }
  }
}

/** Compares the index with PostgreSQL every hour. */
@ScheduledTask({ every: 60 * 60_000 })
export class MeasureSearchDrift implements ScheduledTask {
  constructor(
    private readonly drifts: SearchDrifts,
    private readonly updater: SearchIndexUpdater,
  ) {}

  async run(): Promise<void> {
    // An index that was never filled has not drifted. It is filled first, so that a run that has ended has checked
    // it.
    if (!(await this.updater.hasBegun())) await this.updater.catchUp();
    await this.drifts.measure();
  }
}
