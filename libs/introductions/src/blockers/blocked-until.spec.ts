import { expect, it } from '@jest/globals';
import { blockedUntil, type Blocker, blockers } from './blockers.js';

const status = { today: '2026-12-31', standing: false, isUnannounced: false, sharesPeople: false, left: 0 };
const until = (blocker: Blocker, coolsUntil?: Date): string | undefined =>
  blockedUntil(blocker, { awayUntil: '2027-02-28' }, { ...status, coolsUntil });

it('says from which day on a pair can be introduced, where time alone will do', () => {
  expect(until('away')).toBe('2027-03-01');
  expect(until('cooling_down', new Date('2027-01-14T23:30:00.000Z'))).toBe('2027-01-15');
  expect(until('full')).toBe('2027-01-01');
  const others = blockers.filter((each) => !['away', 'cooling_down', 'full'].includes(each));
  expect(others.map((each) => until(each))).toEqual(others.map(() => undefined));
});
