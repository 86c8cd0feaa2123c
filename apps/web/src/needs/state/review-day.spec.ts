import { expect, it } from '@jest/globals';
import { workingDaysAfter } from './review-day.js';

it.each([
  ['a Monday', '2026-11-23T09:00:00Z', 3, '2026-11-26'],
  ['a Friday', '2026-11-27T09:00:00Z', 1, '2026-11-30'],
  ['a Saturday', '2026-11-28T09:00:00Z', 2, '2026-12-01'],
  ['late on Sunday in UTC, Monday in Paris', '2026-11-29T23:30:00Z', 1, '2026-12-01'],
  ['before Christmas', '2026-12-24T09:00:00Z', 1, '2026-12-28'],
  ['before Easter Monday', '2026-04-03T09:00:00Z', 1, '2026-04-07'],
  ['before Ascension', '2027-05-05T09:00:00Z', 1, '2027-05-07'],
  ['before Whit Monday', '2025-06-06T09:00:00Z', 1, '2025-06-10'],
])('counts working days of France from %s', (_when, at, count, day) => {
  expect(workingDaysAfter(at, count)).toBe(day);
});
