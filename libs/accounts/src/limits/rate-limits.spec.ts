import { describe, expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { RateLimits } from './rate-limits.js';

const given = testDatabase();
const limits = (): RateLimits => new RateLimits(given.database, given.clock);
const rate = { window: 60, max: 3 };

describe('a rate limit', () => {
  it('lets as many through as it says, even at the same moment', async () => {
    const key = newId();
    const consumed = await Promise.all(Array.from({ length: 10 }, () => limits().consume(key, rate)));
    expect(consumed.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  it('says how long to wait, and begins again after that', async () => {
    const key = newId();
    for (let i = 0; i < 3; i++) await limits().consume(key, rate);
    given.clock.advance(20_000);
    expect(await limits().consume(key, rate)).toEqual({
      allowed: false,
      retryAfter: 40,
      isFirstRefusal: true,
    });
    given.clock.advance(40_000);
    expect(await limits().consume(key, rate)).toEqual({
      allowed: true,
      retryAfter: null,
      isFirstRefusal: false,
    });
  });

  it('says how long to wait without counting', async () => {
    const [key, other] = [newId(), newId()];
    const both = [key, other].map((one) => ({ key: one, rate }));
    for (let i = 0; i < 2; i++) await limits().consume(key, rate);
    expect(await limits().waitFor(both)).toBeNull();
    await limits().consume(key, rate);
    given.clock.advance(20_000);
    expect(await limits().waitFor(both)).toBe(40);
    given.clock.advance(40_000);
    expect(await limits().waitFor(both)).toBeNull();
  });

  it('can be given back what proved to be nothing to count', async () => {
    const key = newId();
    for (let i = 0; i < 3; i++) await limits().consume(key, rate);
    await limits().giveBack(key);
    expect(await limits().consume(key, rate)).toMatchObject({ allowed: true });
    expect(await limits().consume(key, rate)).toMatchObject({ allowed: false });
  });

  it('counts nothing for a transaction that is rolled back', async () => {
    const key = newId();
    const { database } = given;
    const consumeAndFail = database.transaction(async ({ manager }) => {
      for (let i = 0; i < 3; i++) await limits().consume(key, rate, manager);
      throw new Error('rolled back');
    });
    await expect(consumeAndFail).rejects.toThrow('rolled back');
    expect(await limits().consume(key, rate)).toMatchObject({ allowed: true });
    await database.transaction(({ manager }) => limits().consume(key, rate, manager));
    expect(await limits().consume(key, rate)).toMatchObject({ allowed: true });
    expect(await limits().consume(key, rate)).toMatchObject({ allowed: false });
  });

  it('counts each key apart', async () => {
    const key = newId();
    for (let i = 0; i < 4; i++) await limits().consume(key, rate);
    expect(await limits().consume(newId(), rate)).toMatchObject({ allowed: true });
  });
});
