import { describe, expect, it } from '@jest/globals';
import { instantInFrance } from './day-in-france.js';

describe('the instant at which clocks in France show a day and a time', () => {
  it.each([
    ['in winter', '2026-12-03', '14:30', '2026-12-03T13:30:00.000Z'],
    ['in summer', '2026-07-14', '09:05', '2026-07-14T07:05:00.000Z'],
    ['at midnight', '2026-12-03', '00:00', '2026-12-02T23:00:00.000Z'],
    ['the first of the two in October', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('is known: %s', (_, day, time, instant) => {
    expect(instantInFrance(day, time)?.toISOString()).toBe(instant);
  });

  it.each([
    ['2026-03-29', '02:30'],
    ['2026-02-30', '10:00'],
    ['2026-13-01', '10:00'],
    ['2026-12-03', '24:30'],
    ['3 décembre 2026', '14:30'],
    ['2026-12-03', '14h30'],
    ['', ''],
  ])('is none on %s at %s', (day, time) => {
    expect(instantInFrance(day, time)).toBeUndefined();
  });
});
