import { expect, it } from '@jest/globals';
import { monthIn } from './month-in.js';

it.each([
  ['2026-01', '2026-01'],
  ['01/2026', '2026-01'],
  [' 1 / 2026 ', '2026-01'],
  ['11-2026', '2026-11'],
  ['hier', 'hier'],
  [null, null],
])('takes %j for the month %j', (typed, month) => {
  expect(monthIn(typed)).toBe(month);
});
