import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { TaxonomySnapshot } from '@passerelle/taxonomy';
import { DocumentSource, matchTaxonomy, type Version } from './document-source.js';
import { MatchCollection } from './match-collection.js';

/**
 * How far back to look for changes again, in milliseconds. Times are given before a transaction commits, so that a
 * slow one shows up behind what has been read already; no transaction of ours takes this long.
 */
const OVERLAP = 5 * 60_000;
/** How many documents are analysed before other work gets its turn. */
const CHUNK = 25;

/** The worker's collection of needs and solvers, brought up to date from PostgreSQL before it is asked. */
@Injectable()
export class MatchIndex {
  private collection: MatchCollection | undefined;
  private taxonomy: TaxonomySnapshot | undefined;
  /** Absences begin and end with a day. */
  private day: string | undefined;
  /** The version of each document held, by its id. */
  private readonly seen = new Map<string, string>();
  private latest: Date | undefined;
  private refreshing: Promise<MatchCollection> | undefined;

  constructor(private readonly source: DocumentSource) {}

  /** The collection as PostgreSQL was at some moment after this call. */
  async upToDate(): Promise<MatchCollection> {
    // A refresh under way may have read before the caller's change: the caller needs the one after it.
    const underWay = this.refreshing;
    if (underWay !== undefined) await underWay.catch(() => undefined);
    this.refreshing ??= this.refresh().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  /** The version of a need or solver that the collection was last given; undefined: it holds none. */
  versionOf(id: string): string | undefined {
    return this.seen.get(id);
  }

  private async refresh(): Promise<MatchCollection> {
    const taxonomy = await this.source.tags();
    const day = this.source.today();
    if (this.collection === undefined || taxonomy !== this.taxonomy || day !== this.day) {
      // Tags seen in the texts depend on the whole taxonomy.
      this.collection = new MatchCollection(matchTaxonomy(taxonomy));
      this.taxonomy = taxonomy;
      this.day = day;
      this.seen.clear();
      this.latest = undefined;
    }
    const collection = this.collection;
    const since = this.latest && new Date(this.latest.getTime() - OVERLAP);
    const { needs, solvers } = await this.source.changedSince(since);
    await this.take(needs, async (ids) => {
      for (const need of await this.source.needs(ids)) collection.putNeed(need);
    });
    await this.take(solvers, async (ids) => {
      for (const solver of await this.source.solvers(ids)) collection.putSolver(solver);
    });
    return collection;
  }

  private async take(versions: readonly Version[], put: (ids: string[]) => Promise<void>): Promise<void> {
    const news = versions.filter(({ id, version }) => this.seen.get(id) !== version);
    for (let start = 0; start < news.length; start += CHUNK) {
      const chunk = news.slice(start, start + CHUNK);
      await put(chunk.map(({ id }) => id));
      for (const { id, updatedAt, version } of chunk) {
        this.seen.set(id, version);
        if (this.latest === undefined || updatedAt > this.latest) this.latest = updatedAt;
      }
      await setImmediate();
    }
  }
}
