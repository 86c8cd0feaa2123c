import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayAfter, instantInFrance } from './day-in-france.js';

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

describe('the day after', () => {
  it.each([
    ['at the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['in a leap year', '2028-02-28', 1, '2028-02-29'],
    ['after a leap day', '2028-02-29', 1, '2028-03-01'],
    ['in another year', '2027-02-28', 1, '2027-03-01'],
    ['on the day of 23 hours', '2027-03-28', 1, '2027-03-29'],
    ['on the day of 25 hours', '2026-10-25', 1, '2026-10-26'],
    ['a year on', '2027-11-24', 366, '2028-11-24'],
    ['which is the day itself', '2026-10-25', 0, '2026-10-25'],
    ['which is the day before', '2027-01-01', -1, '2026-12-31'],
  ] as const)('%s', (_, day, days, expected) => {
    expect(dayAfter(day, days)).toBe(expected);
  });

  it('is as many days away as was asked, in the order of the calendar', () => {
    const day = fc
      .integer({ min: 0, max: 30_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
        const to = dayAfter(from, days);
        expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(days);
        expect(Math.sign(Number(to > from) - Number(to < from))).toBe(Math.sign(days));
        expect(dayAfter(to, -days)).toBe(from);
      }),
    );
  });

  it('does not exist after something that is not a day', () => {
    expect(() => dayAfter('24/11/2026', 1)).toThrow(RangeError);
  });
});
