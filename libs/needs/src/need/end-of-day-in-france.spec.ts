import { describe, expect, it } from '@jest/globals';
import { endOfDayInFrance } from './end-of-day-in-france.js';

describe('the end of a day in France', () => {
  it.each([
    ['2026-01-15', '2026-01-15T22:59:59.999Z'],
    ['2026-07-14', '2026-07-14T21:59:59.999Z'],
    // The day on which the clocks change.
    ['2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['2026-10-24', '2026-10-24T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['2026-12-31', '2026-12-31T22:59:59.999Z'],
  ])('of %s is %s', (day, end) => {
    expect(endOfDayInFrance(day).toISOString()).toBe(end);
  });
});
