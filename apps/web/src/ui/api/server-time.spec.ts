import { expect, it } from '@jest/globals';
import { differenceOf } from './server-time.js';

it.each([
  ['2026-11-27T10:00:00.000Z', 86_400_000],
  ['2026-11-25T10:00:00.000Z', -86_400_000],
  // The page was in transfer.
  ['2026-11-26T09:59:42.000Z', 0],
  [undefined, 0],
])('a device that says the 26th while the server says %s is behind by %d ms', (sent, difference) => {
  expect(differenceOf(sent, Date.parse('2026-11-26T10:00:00.000Z'))).toBe(difference);
});
