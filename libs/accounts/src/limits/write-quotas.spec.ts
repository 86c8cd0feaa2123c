import { expect, it } from '@jest/globals';
import { newId } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { TooManyRequests } from '@passerelle/problems';
import { Actor } from '../actor/actor.js';
import { RateLimits } from './rate-limits.js';
import { WriteQuotas } from './write-quotas.js';

const given = testDatabase();
const quotas = (): WriteQuotas => new WriteQuotas(new RateLimits(given.database, given.clock));
const somebody = (): Actor => new Actor(newId(), 'none', [], undefined);

/** Writes until a refusal. @returns how often, and how many minutes to wait */
async function writeOn(
  actor: Actor,
  characters: number,
  longest: number,
): Promise<[times: number, wait: unknown]> {
  for (let times = 0; times < longest; times++) {
    try {
      await quotas().count(actor, characters);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      return [times, error.sentence?.values['minutes']];
    }
  }
  return [longest, undefined];
}

it('somebody who writes for an hour, and a form that saves itself every four seconds, meet no quota', async () => {
  const actor = somebody();
  for (let i = 0; i < 900; i++) {
    given.clock.advance(4_000);
    // The description grows to 3 600 characters.
    await quotas().count(actor, 4 * i);
  }
});

it('a program is stopped by how often it writes, and by how much', async () => {
  expect(await writeOn(somebody(), 10, 200)).toEqual([120, 1]);
  expect(await writeOn(somebody(), 20_000, 100)).toEqual([15, 1]);
  expect(await writeOn(somebody(), 7_000_000, 2)).toEqual([0, 24 * 60]);
});

it('a program that waits each minute is stopped within the hour, and then for the day', async () => {
  const actor = somebody();
  const day = given.clock.now().getTime() + 24 * 3_600_000;
  let characters = 0;
  while (given.clock.now().getTime() < day) {
    const [times, minutes] = await writeOn(actor, 20_000, 100);
    characters += times * 20_000;
    given.clock.advance(Number(minutes) * 60_000);
  }
  // Refused attempts count too, so further attempts bring nothing.
  expect(characters).toBeLessThanOrEqual(6_000_000);
});

it('somebody without a session, and the product, are not counted', async () => {
  await expect(quotas().count(Actor.nobody, 1_000_000_000)).resolves.toBeUndefined();
  await expect(quotas().count(Actor.system, 1_000_000_000)).resolves.toBeUndefined();
});
