import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { EntityManager } from 'typeorm';

/** How often something may happen: `max` times in a window of so many seconds. */
export interface Rate {
  window: number;
  max: number;
}

export interface Consumed {
  allowed: boolean;
  /** Seconds until it may happen again; null: it may now. */
  retryAfter: number | null;
  /** It is the first that may not, in this window. */
  isFirstRefusal: boolean;
}

interface Counter {
  count: number;
  ends_at: Date;
}

/** Counts attempts in the database, so that all API processes count together. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one less: the last attempt should not have been counted. @returns false: none was counted. */
  async giveBack(key: string): Promise<boolean> {
    const [, given] = await this.database.manager.query<[unknown[], number]>(
      'UPDATE rate_limit SET count = count - 1 WHERE key = $1 AND count > 0 AND ends_at > $2',
      [key, this.clock.now()],
    );
    return given > 0;
  }

  /** Whether the next attempt would be refused; counts nothing. */
  async isUsedUp(key: string, { max }: Rate): Promise<boolean> {
    const used = await this.database.manager.query<unknown[]>(
      'SELECT FROM rate_limit WHERE key = $1 AND count >= $2 AND ends_at > $3',
      [key, max, this.clock.now()],
    );
    return used.length > 0;
  }

  /**
   * Counts one more and says whether it may happen; one statement, so that attempts at the same moment all count.
   * @param manager a transaction's, for what counts only if the transaction commits
   */
  async consume(
    key: string,
    { window, max }: Rate,
    manager: EntityManager = this.database.manager,
  ): Promise<Consumed> {
    const now = this.clock.now();
    const ends = new Date(now.getTime() + window * 1_000);
    const [counter] = await manager.query<[Counter]>(
      `INSERT INTO rate_limit AS r (key, count, ends_at) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN r.ends_at <= $3 THEN 1 ELSE r.count + 1 END,
         ends_at = CASE WHEN r.ends_at <= $3 THEN excluded.ends_at ELSE r.ends_at END
       RETURNING count, ends_at`,
      [key, ends, now],
    );
    if (counter.count <= max) return { allowed: true, retryAfter: null, isFirstRefusal: false };
    const retryAfter = Math.ceil((counter.ends_at.getTime() - now.getTime()) / 1_000);
    return { allowed: false, retryAfter, isFirstRefusal: counter.count === max + 1 };
  }
}
