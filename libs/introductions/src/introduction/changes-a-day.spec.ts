import { beforeEach, describe, expect, it } from '@jest/globals';
import { RateLimits } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { LimitReached } from '@passerelle/problems';
import { ChangesADay } from './changes-a-day.js';

const DAY = 24 * 3_600_000;
const given = testDatabase();
let id: string;
beforeEach(() => {
  id = newId();
});

type What = Parameters<ChangesADay['count']>[1];
const change = (what: What = 'planMeeting', which = id, fails = false): Promise<void> =>
  given.database.transaction(async (tx) => {
    const changes = new ChangesADay(new RateLimits(given.database, given.clock));
    await changes.count(tx, what, { id: which });
    if (fails) throw new Error('rolled back');
  });
const changeOften = async (times: number): Promise<void> => {
  for (let i = 0; i < times; i++) await change();
};

describe('the same change of an introduction', () => {
  it('is made five times a day at most', async () => {
    await changeOften(5);
    await expect(change()).rejects.toThrow(LimitReached);
    given.clock.advance(DAY - 1);
    await expect(change()).rejects.toThrow('Attendez demain');
    given.clock.advance(1);
    await changeOften(5);
  });

  it('is not counted if it fails', async () => {
    await changeOften(4);
    for (let i = 0; i < 3; i++) await expect(change('planMeeting', id, true)).rejects.toThrow('rolled back');
    await change();
    await expect(change()).rejects.toThrow(LimitReached);
  });

  it('is counted once for each, even at the same moment', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => change()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('does not count for another change, or another introduction', async () => {
    await changeOften(5);
    await change('takeBack');
    await change('planMeeting', newId());
  });
});
