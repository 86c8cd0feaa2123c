import { expect, it } from '@jest/globals';
import { workingDaysAfter } from './review-day.js';

it.each([
  ['a Monday', '2026-11-23', 3, '2026-11-26'],
  ['a Friday', '2026-11-27', 1, '2026-11-30'],
  ['a Saturday', '2026-11-28', 2, '2026-12-01'],
  ['before Christmas', '2026-12-24', 1, '2026-12-28'],
  ['before Easter Monday', '2026-04-03', 1, '2026-04-07'],
  ['before Ascension', '2027-05-05', 1, '2027-05-07'],
  ['before Whit Monday', '2025-06-06', 1, '2025-06-10'],
])('counts working days of France from %s', (_when, from, count, day) => {
  expect(workingDaysAfter(from, count)).toBe(day);
});
