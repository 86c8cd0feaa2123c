import { Logger } from '@nestjs/common';
import type { Clock } from '@passerelle/config';
import type { Database } from '@passerelle/database';
import type { MeiliSearchIndex } from './meilisearch/meili-search-index.js';
import { PostgresSearchIndex } from './postgres-search-index.js';
import { SearchCopies } from './search-copies.js';
import { differencesBetween, lastingDifferences } from './search-cursor.js';
import {
  type HeldDifferences,
  type HeldVersion,
  type SearchDocument,
  type SearchHealth,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  SearchUnavailable,
  UnknownCursor,
} from './search-index.js';

/** For how long no request goes to a server that has failed, in milliseconds. */
const REST = 5_000;

/**
 * Searches with Meilisearch while it answers and is up to date, otherwise with PostgreSQL, which always has
 * everything. PostgreSQL's index in memory always answers a text that is still being typed. Meilisearch follows
 * PostgreSQL's numbered changes. It lacks the changes after its watermark, and a server that has lost everything
 * starts with the first.
 */
export class FallbackSearchIndex extends SearchIndex {
  private readonly logger = new Logger('Search');
  private readonly copies: SearchCopies;
  /** Since when this process has had no answer, and when it tries again. */
  private away: { since: Date; askAgainAt: number } | undefined;

  constructor(
    private readonly postgres: PostgresSearchIndex,
    private readonly meili: MeiliSearchIndex,
    database: Database,
    private readonly clock: Clock,
  ) {
    super();
    this.copies = new SearchCopies(database, meili, clock);
  }

  async put(collection: string, documents: readonly SearchDocument[]): Promise<void> {
    await this.postgres.put(collection, documents);
    await this.followAtOnce(collection);
  }

  async remove(collection: string, ids: readonly string[]): Promise<void> {
    await this.postgres.remove(collection, ids);
    await this.followAtOnce(collection);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    // Each keystroke is a search, and the index in memory answers in a millisecond, without a request.
    if (query.typing) return this.postgres.search(query);
    const found = await this.searchMeili(query);
    return found ?? this.postgres.search(query);
  }

  /** Needed even while Meilisearch answers, since queries that are being typed are answered from memory. */
  override readAhead(collection: string): Promise<void> {
    return this.postgres.readAhead(collection);
  }

  /** The versions in PostgreSQL, which Meilisearch follows. */
  versions(collection: string): AsyncIterable<readonly HeldVersion[]> {
    return this.postgres.versions(collection);
  }

  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    await this.postgres.rebuild(collection, pages);
    await this.copy(collection, () => this.copies.copyAgain(collection));
  }

  async drop(collection: string): Promise<void> {
    await this.postgres.drop(collection);
    await this.asking(() => this.meili.drop(collection));
  }

  async setSynonyms(groups: readonly (readonly string[])[]): Promise<void> {
    await this.postgres.setSynonyms(groups);
    let areSet = false;
    await this.asking(async () => {
      areSet = await this.meili.synonymsAre(groups);
    });
    if (areSet) return;
    // Meilisearch's documents have the phrases of the old synonyms. All documents are copied again later, with the
    // new synonyms, and no caller waits.
    await this.copies.markAllStale();
  }

  override async catchUp(): Promise<void> {
    for (const collection of await this.copies.collections()) await this.copy(collection);
  }

  /** Compares nothing while Meilisearch is stale, since it will get the missing documents anyway. */
  override async differencesOfCopy(collection: string): Promise<HeldDifferences | undefined> {
    if (this.isResting() || (await this.copies.isStale(collection))) return undefined;
    let found: HeldDifferences | undefined;
    const answered = await this.asking(async () => {
      found = await this.differences(collection);
    });
    return answered ? found : undefined;
  }

  override async health(): Promise<SearchHealth> {
    const staleSince = await this.copies.staleSince();
    const [since] = [this.away?.since, staleSince]
      .filter((each) => each !== undefined)
      .toSorted((a, b) => a.getTime() - b.getTime());
    return since === undefined
      ? { engine: 'meilisearch' }
      : { engine: 'postgresql', insteadOfMeilisearchSince: since };
  }

  /** @returns undefined if Meilisearch has become stale meanwhile. @throws {SearchUnavailable} */
  private async differences(collection: string): Promise<HeldDifferences | undefined> {
    let wasUpToDate = true;
    const isUpToDate = async (): Promise<boolean> =>
      (wasUpToDate &&= (await this.copies.upToDateState(collection)) !== undefined);
    const differences = await lastingDifferences(async () => {
      // Documents that PostgreSQL had at the first comparison have then reached Meilisearch by the second.
      await this.copies.catchUp(collection);
      await isUpToDate();
      return differencesBetween(this.meili.versions(collection), this.postgres.versions(collection));
    });
    return (await isUpToDate()) ? differences : undefined;
  }

  /** @returns undefined if PostgreSQL has to answer */
  private async searchMeili(query: SearchQuery): Promise<SearchResult | undefined> {
    if (this.isResting()) return undefined;
    const state = await this.copies.upToDateState(query.collection);
    if (state === undefined) return undefined;
    let result: SearchResult | undefined;
    try {
      const answered = await this.asking(async () => {
        result = await this.meili.searchHeld(query, state);
        // The server was emptied, or replaced by another.
        if (result === undefined) await this.copies.markStale(query.collection);
      });
      return answered ? result : undefined;
    } catch (error) {
      // The first page came from PostgreSQL, so the next must too.
      if (error instanceof UnknownCursor) return undefined;
      throw error;
    }
  }

  /** A writer waits until an up-to-date copy has the change, but not until a stale copy has caught up. */
  private async followAtOnce(collection: string): Promise<void> {
    if (!(await this.copies.isStale(collection))) await this.copy(collection);
  }

  /** Copies to Meilisearch. If that fails, marks the copy stale. Then PostgreSQL answers in every process. */
  private async copy(
    collection: string,
    copy = (): Promise<void> => this.copies.catchUp(collection),
  ): Promise<void> {
    const copied = !this.isResting() && (await this.asking(copy));
    if (!copied) await this.copies.markStale(collection, this.away?.since);
  }

  private isResting(): boolean {
    return this.away !== undefined && this.clock.now().getTime() < this.away.askAgainAt;
  }

  /** @returns false if the server was called and has failed */
  private async asking(ask: () => Promise<void>): Promise<boolean> {
    const { answers } = this.meili;
    try {
      await ask();
      if (this.away !== undefined && this.meili.answers > answers) {
        this.logger.warn('Meilisearch answers again.');
        this.away = undefined;
      }
      return true;
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      const now = this.clock.now();
      if (!this.away) this.logger.warn(`PostgreSQL answers in its place: ${error.message}`);
      this.away = {
        since: this.away?.since ?? now,
        askAgainAt: now.getTime() + REST,
      };
      return false;
    }
  }
}
