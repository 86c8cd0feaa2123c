import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Clock, dayInFrance, Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { keyedHash } from '../keyed-hash.js';

/** A phrase identifies nobody once this many organisations, or people without one, have searched for it. */
const SEVERAL = 3;

/** Longest counted phrase, in words. A longer one is one person's sentence. */
const LONGEST = 4;

/** Most phrases of one search that are counted. */
const MOST = 5;

/** How many rows a day may add. */
const MOST_A_DAY = 5_000;

/**
 * Counts the searchers of words that may be a name, without storing the words or the searchers. Under a new secret
 * the count starts again, since the same searcher must not count twice.
 */
@Injectable()
export class SearchedPhrases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Counts these phrases for the searcher.
   * @returns the phrases that several have searched for
   */
  async count(actor: Actor, phrases: readonly string[]): Promise<ReadonlySet<string>> {
    const counted = [...new Set(phrases)]
      .filter((phrase) => phrase.split(' ').length <= LONGEST)
      .slice(0, MOST);
    if (counted.length === 0) return new Set();
    const who = actor.memberships.map(({ organisationId }) => organisationId).toSorted()[0] ?? actor.personId;
    const hashes = counted.map((phrase) => keyedHash(this.settings, `searched phrase|${phrase}`));
    const searchers = counted.map((phrase) => keyedHash(this.settings, `searcher|${who}|${phrase}`));
    const { manager } = this.database;
    await manager.query(
      `INSERT INTO searched_phrase (phrase, searcher, day)
       SELECT phrase, searcher, $3::date FROM unnest($1::text[], $2::text[]) AS given (phrase, searcher)
       WHERE (SELECT count(*) FROM searched_phrase WHERE day = $3::date) < $4
       ORDER BY phrase ON CONFLICT (phrase, searcher) DO UPDATE SET day = excluded.day`,
      [hashes, searchers, dayInFrance(this.clock.now()), MOST_A_DAY],
    );
    const several = await manager.query<{ phrase: string }[]>(
      'SELECT phrase FROM searched_phrase WHERE phrase = ANY ($1) GROUP BY phrase HAVING count(*) >= $2',
      [hashes, SEVERAL],
    );
    return new Set(counted.filter((_, i) => several.some(({ phrase }) => phrase === hashes[i])));
  }

  /** Deletes phrases for which nobody has searched in these days. */
  async forget(days: number): Promise<void> {
    await this.database.manager.query('DELETE FROM searched_phrase WHERE day < $1::date - $2::int', [
      dayInFrance(this.clock.now()),
      days,
    ]);
  }
}
