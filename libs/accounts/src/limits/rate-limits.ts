import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { LimitReached, type Sentence } from '@passerelle/problems';
import type { EntityManager } from 'typeorm';

/** A rate limit: at most `max` times in a window of this many seconds. */
export interface Rate {
  window: number;
  max: number;
}

export interface Consumed {
  allowed: boolean;
  /** Seconds until the next attempt is allowed. null: allowed now. */
  retryAfter: number | null;
  /** First refusal of this window. */
  isFirstRefusal: boolean;
}

/** A counter among several that are counted together. `amount` is added to it, 1 by default. */
export interface Counted {
  key: string;
  rate: Rate;
  amount?: number;
}

interface Counter {
  key: string;
  count: number;
  ends_at: Date;
}

/** Counters stop here, since their column ends at 2³¹. */
const HIGHEST = 1_000_000_000;

/** A hashed key, so that the table of counters contains no address. */
export const hashedKey = (what: string, ...about: string[]): string =>
  `${what}|${createHash('sha256').update(about.join('|')).digest('hex')}`;

/** Counts attempts in the database, so that all API processes count together. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Undoes the last count.
   * @returns false: no attempt was counted.
   */
  async giveBack(key: string): Promise<boolean> {
    const [, given] = await this.database.manager.query<[unknown[], number]>(
      'UPDATE rate_limit SET count = count - 1 WHERE key = $1 AND count > 0 AND ends_at > $2',
      [key, this.clock.now()],
    );
    return given > 0;
  }

  /**
   * Counts nothing.
   * @returns seconds until the next attempt is allowed. null: now
   */
  async waitFor(counted: readonly Counted[]): Promise<number | null> {
    const now = this.clock.now();
    const [last] = await this.database.manager.query<[{ ends_at: Date | null }]>(
      `SELECT max(ends_at) AS ends_at FROM rate_limit
       JOIN unnest($1::text[], $2::int[]) AS asked (key, max) USING (key)
       WHERE count >= asked.max AND ends_at > $3`,
      [counted.map(({ key }) => key), counted.map(({ rate }) => rate.max), now],
    );
    return last.ends_at && secondsBetween(now, last.ends_at);
  }

  /** Counts from the beginning. */
  async forget(keys: readonly string[]): Promise<void> {
    await this.database.manager.query('DELETE FROM rate_limit WHERE key = ANY ($1)', [keys]);
  }

  /**
   * Counts an attempt and returns whether it is allowed. One statement, so that attempts at the same moment all
   * count.
   * @param manager of a transaction, if the attempt counts only once the transaction commits
   */
  consume(key: string, rate: Rate, manager: EntityManager = this.database.manager): Promise<Consumed> {
    return this.consumeAll([{ key, rate }], manager);
  }

  /**
   * Counts an attempt on each counter in turn.
   * @throws {LimitReached} at the first that does not allow it
   */
  async assertAllowed(
    manager: EntityManager,
    ...counters: readonly (Counted & { sentence: Sentence })[]
  ): Promise<void> {
    for (const { sentence, ...counted } of counters) {
      const { allowed, retryAfter } = await this.consumeAll([counted], manager);
      if (!allowed) throw new LimitReached(sentence, retryAfter);
    }
  }

  /** Counts an attempt on several counters at once. It is allowed if every counter allows it. */
  async consumeAll(
    counted: readonly Counted[],
    manager: EntityManager = this.database.manager,
  ): Promise<Consumed> {
    const now = this.clock.now();
    const counters = await manager.query<Counter[]>(
      `INSERT INTO rate_limit AS r (key, count, ends_at)
       SELECT * FROM unnest($1::text[], $2::int[], $3::timestamptz[])
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN r.ends_at <= $4 THEN excluded.count
                      ELSE LEAST(r.count::bigint + excluded.count, ${HIGHEST}) END,
         ends_at = CASE WHEN r.ends_at <= $4 THEN excluded.ends_at ELSE r.ends_at END
       RETURNING key, count, ends_at`,
      [
        counted.map(({ key }) => key),
        counted.map(({ amount = 1 }) => Math.min(amount, HIGHEST)),
        counted.map(({ rate }) => new Date(now.getTime() + rate.window * 1_000)),
        now,
      ],
    );
    const of = new Map(counted.map(({ key, rate, amount = 1 }) => [key, { max: rate.max, amount }]));
    const refusing = counters.flatMap(({ key, count, ends_at }) => {
      const { max, amount } = of.get(key) ?? { max: 0, amount: 0 };
      return count > max ? [{ ends: ends_at, isFirst: count - amount <= max }] : [];
    });
    if (refusing.length === 0) return { allowed: true, retryAfter: null, isFirstRefusal: false };
    return {
      allowed: false,
      retryAfter: Math.max(...refusing.map(({ ends }) => secondsBetween(now, ends))),
      isFirstRefusal: refusing.every(({ isFirst }) => isFirst),
    };
  }
}

const secondsBetween = (start: Date, end: Date): number =>
  Math.ceil((end.getTime() - start.getTime()) / 1_000);
