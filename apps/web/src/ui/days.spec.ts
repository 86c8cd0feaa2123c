import { expect, it } from '@jest/globals';
import { dayInParis } from './days.js';

it.each([
  ['in winter, an hour before midnight in UTC', '2026-11-29T23:30:00Z', '2026-11-30'],
  ['in summer, two hours before', '2026-07-14T22:30:00Z', '2026-07-15'],
  ['at noon', '2026-11-29T12:00:00Z', '2026-11-29'],
])('knows the day in Paris %s', (_when, at, day) => {
  expect(dayInParis(at)).toBe(day);
  expect(dayInParis(new Date(at))).toBe(day);
});
