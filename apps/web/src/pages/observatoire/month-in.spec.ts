import { expect, it } from '@jest/globals';
import { monthAs, monthIn } from './numbers.js';

it.each([
  ['2026-01', '2026-01'],
  ['01/2026', '2026-01'],
  [' 1 / 2026 ', '2026-01'],
  ['11-2026', '2026-11'],
  ['3/27', '2027-03'],
  ['hier', 'hier'],
  [null, null],
])('takes %j for the month %j', (typed, month) => {
  expect(monthIn(typed)).toBe(month);
});

it('shows a month as it can be typed', () => {
  expect(monthAs('2026-01')).toBe('01/2026');
  expect(monthIn(monthAs('2026-01'))).toBe('2026-01');
});
