import { Logger } from '@nestjs/common';
import type { Clock } from '@passerelle/config';
import type { Database } from '@passerelle/database';
import {
  differencesBetween,
  type HeldDifferences,
  type HeldVersion,
  lastingDifferences,
  type SearchDocument,
  type SearchHealth,
  SearchIndex,
  type SearchQuery,
  type SearchResult,
  SearchUnavailable,
  UnknownCursor,
} from '../port/index.js';
import type { MeiliSearchIndex } from '../meilisearch/index.js';
import { PostgresSearchIndex } from '../postgres/index.js';
import { SearchCopies } from './search-copies.js';

/** A server that has failed is left alone for so long, in milliseconds. */
const REST = 5_000;

/**
 * Searches with Meilisearch as long as it answers and holds all that was put, else with PostgreSQL, which holds everything in any
 * case. A text that is still being typed is always answered from PostgreSQL's index in memory. Meilisearch follows PostgreSQL's
 * numbered changes: what it has missed is what comes after the last that it has, and a server that has lost everything is one that
 * must read from the first.
 */
export class FallbackSearchIndex extends SearchIndex {
  private readonly logger = new Logger('Search');
  private readonly copies: SearchCopies;
  /** Since when this process gets no answer, and when it asks again. */
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
    // Each keystroke is a search: the index in memory answers in a millisecond, without a request.
    if (query.typing) return this.postgres.search(query);
    const found = await this.searchMeili(query);
    return found ?? this.postgres.search(query);
  }

  /** Whoever types is answered from memory. */
  override readAhead(collection: string): Promise<void> {
    return this.postgres.readAhead(collection);
  }

  /** Of PostgreSQL, which Meilisearch follows. */
  versions(collection: string): AsyncIterable<readonly HeldVersion[]> {
    return this.postgres.versions(collection);
  }

  async rebuild(collection: string, pages: AsyncIterable<readonly SearchDocument[]>): Promise<void> {
    await this.postgres.rebuild(collection, pages);
    await this.copy(collection, () => this.copies.copyAnew(collection));
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
    // Its documents hold the phrases of before: they are copied anew, and the synonyms with them, while nobody waits for it.
    await this.copies.distrustAll();
  }

  override async heal(): Promise<void> {
    for (const collection of await this.copies.collections()) await this.copy(collection);
  }

  /** Of what PostgreSQL answers for in its place Meilisearch is given what it lacks anyway. */
  override async differencesOfCopy(collection: string): Promise<HeldDifferences | undefined> {
    if (this.isResting() || (await this.copies.isBehind(collection))) return undefined;
    let found: HeldDifferences | undefined;
    const answered = await this.asking(async () => {
      found = await this.differences(collection);
    });
    return answered ? found : undefined;
  }

  override async health(): Promise<SearchHealth> {
    const behindSince = await this.copies.behindSince();
    const [since] = [this.away?.since, behindSince]
      .filter((each) => each !== undefined)
      .toSorted((a, b) => a.getTime() - b.getTime());
    return since === undefined
      ? { engine: 'meilisearch' }
      : { engine: 'postgresql', insteadOfMeilisearchSince: since };
  }

  /** @returns undefined if Meilisearch has fallen behind meanwhile. @throws {SearchUnavailable} */
  private async differences(collection: string): Promise<HeldDifferences | undefined> {
    let wasInStep = true;
    const isInStep = async (): Promise<boolean> =>
      (wasInStep &&= (await this.copies.stateInStep(collection)) !== undefined);
    const differences = await lastingDifferences(async () => {
      // With it, what PostgreSQL held at the first look has reached Meilisearch by the second.
      await this.copies.bringUpToDate(collection);
      await isInStep();
      return differencesBetween(this.meili.versions(collection), this.postgres.versions(collection));
    });
    return (await isInStep()) ? differences : undefined;
  }

  /** @returns undefined where PostgreSQL has to answer */
  private async searchMeili(query: SearchQuery): Promise<SearchResult | undefined> {
    if (this.isResting()) return undefined;
    const state = await this.copies.stateInStep(query.collection);
    if (state === undefined) return undefined;
    let result: SearchResult | undefined;
    try {
      const answered = await this.asking(async () => {
        result = await this.meili.searchHeld(query, state);
        // It has been wiped, or another server is in its place.
        if (result === undefined) await this.copies.distrust(query.collection);
      });
      return answered ? result : undefined;
    } catch (error) {
      // Who began in PostgreSQL's order goes on in it.
      if (error instanceof UnknownCursor) return undefined;
      throw error;
    }
  }

  /** Who writes waits for a copy that is in step, not for one that lacks more than what was written now. */
  private async followAtOnce(collection: string): Promise<void> {
    if (!(await this.copies.isBehind(collection))) await this.copy(collection);
  }

  /** Has Meilisearch follow; if it does not, PostgreSQL answers from now on, in every process. */
  private async copy(
    collection: string,
    copy = (): Promise<void> => this.copies.bringUpToDate(collection),
  ): Promise<void> {
    const copied = !this.isResting() && (await this.asking(copy));
    if (!copied) await this.copies.distrust(collection, this.away?.since);
  }

  private isResting(): boolean {
    return this.away !== undefined && this.clock.now().getTime() < this.away.askAgainAt;
  }

  /** @returns whether the server did what it was asked, if it had to be */
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
