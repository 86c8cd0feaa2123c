import { Injectable } from '@nestjs/common';
import { WriteQuota } from '@passerelle/graphql';
import { TooManyRequests } from '@passerelle/problems';
import { sentences } from '../accounts.sentences.js';
import type { Actor } from '../actor/actor.js';
import { RateLimits } from './rate-limits.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How much one person may write: how often, and how many characters. Enough for a form that saves itself at each
 * pause in typing, and for a curator who works through the desk. The limit of characters bounds the growth of the
 * audit log, which stores the state before and after.
 */
const windows = [
  { window: MINUTE, writes: 120, characters: 300_000 },
  { window: HOUR, writes: 1_000, characters: 2_000_000 },
  { window: DAY, writes: 4_000, characters: 6_000_000 },
];

/** Counts the writes of each person in the database, so that all API processes count together. */
@Injectable()
export class WriteQuotas extends WriteQuota {
  constructor(private readonly limits: RateLimits) {
    super();
  }

  /** @throws {TooManyRequests} with the seconds to wait. */
  async count({ personId }: Actor, characters: number): Promise<void> {
    // An anonymous visitor is counted by the address of the client.
    if (personId === null) return;
    const { retryAfter } = await this.limits.consumeAll(
      windows.flatMap(({ window, ...most }) => [
        { key: `writes ${window} ${personId}`, rate: { window, max: most.writes } },
        {
          key: `characters ${window} ${personId}`,
          rate: { window, max: most.characters },
          amount: characters,
        },
      ]),
    );
    if (retryAfter !== null)
      throw new TooManyRequests(
        sentences.wroteTooMuch({ minutes: Math.ceil(retryAfter / MINUTE) }),
        retryAfter,
      );
  }
}
