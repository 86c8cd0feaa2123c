import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { SearchIndex } from '@passerelle/search';
import { SearchDrift } from './search-drift.entity.js';
import { SearchKeeper } from './search-keeper.js';
import { type SearchedCollection, searchedCollections } from './searched-collections.js';
import { SearchedDocuments } from './searched-documents.js';

/** Documents that are not in the index as they should be. */
interface Differences {
  expected: number;
  /** By id, the version that should be there. */
  missing: Map<string, string>;
  stale: Map<string, string>;
  leftOver: Set<string>;
}

/** Compares the index with PostgreSQL, keeps what differed, and puts it right. */
@Injectable()
export class SearchDrifts {
  private readonly logger = new Logger(SearchDrifts.name);

  constructor(
    private readonly database: Database,
    private readonly index: SearchIndex,
    private readonly documents: SearchedDocuments,
    private readonly keeper: SearchKeeper,
    private readonly clock: Clock,
  ) {}

  /** The last figures. */
  found(): Promise<SearchDrift[]> {
    return this.database.manager.find(SearchDrift, { order: { collection: 'ASC' } });
  }

  /** Measures every collection and puts right what differs. */
  async measure(): Promise<SearchDrift[]> {
    for (const collection of searchedCollections) {
      const { expected, missing, stale, leftOver } = await this.lasting(collection);
      const drift = this.database.manager.create(SearchDrift, {
        collection,
        measuredAt: this.clock.now(),
        expected,
        missing: missing.size,
        stale: stale.size,
        leftOver: leftOver.size,
      });
      await this.database.manager.save(drift);
      if (drift.isAlarming) {
        this.logger.error(
          `The index of ${collection} was out of step: of ${expected} documents ${missing.size} were missing and ${stale.size} stale, ${leftOver.size} were left over.`,
        );
      }
      await this.putRight(collection, [...missing.keys(), ...stale.keys(), ...leftOver]);
    }
    return this.found();
  }

  /** What differs in two looks for the same reason: what was on its way at the first has arrived by the second. */
  private async lasting(collection: SearchedCollection): Promise<Differences> {
    const first = await this.compare(collection);
    if (first.missing.size + first.stale.size + first.leftOver.size === 0) return first;
    const second = await this.compare(collection);
    const both = (a: Map<string, string>, b: Map<string, string>): Map<string, string> =>
      new Map([...b].filter(([id, version]) => a.get(id) === version));
    return {
      expected: second.expected,
      missing: both(first.missing, second.missing),
      stale: both(first.stale, second.stale),
      leftOver: new Set([...second.leftOver].filter((id) => first.leftOver.has(id))),
    };
  }

  private async compare(collection: SearchedCollection): Promise<Differences> {
    const held = new Map<string, string>();
    for await (const page of this.index.versions(collection)) {
      for (const { id, version } of page) held.set(id, version);
    }
    const differences: Differences = {
      expected: 0,
      missing: new Map(),
      stale: new Map(),
      leftOver: new Set(),
    };
    for await (const page of this.documents.all(collection)) {
      differences.expected += page.length;
      for (const { id, version } of page) {
        const there = held.get(id);
        held.delete(id);
        if (there === undefined) differences.missing.set(id, version);
        else if (there !== version) differences.stale.set(id, version);
      }
    }
    differences.leftOver = new Set(held.keys());
    return differences;
  }

  private putRight(collection: SearchedCollection, ids: readonly string[]): Promise<void> {
    switch (collection) {
      case 'needs':
        return this.keeper.indexNeeds(ids);
      case 'solvers':
        return this.keeper.indexSolvers(ids);
      case 'ideas':
        return this.keeper.indexIdeas(ids);
    }
  }
}
