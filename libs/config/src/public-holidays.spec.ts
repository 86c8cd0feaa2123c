import { describe, expect, it } from '@jest/globals';
import { easterOf, publicHolidaysOf } from './public-holidays.js';

/** The dates as calendars print them: the extremes, and the years in which simpler rules are a week late. */
const easterSundays = [
  '1818-03-22',
  '1886-04-25',
  '1913-03-23',
  '1943-04-25',
  '1954-04-18',
  '1961-04-02',
  '1981-04-19',
  '1991-03-31',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2019-04-21',
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2038-04-25',
  '2049-04-18',
  '2076-04-19',
  '2100-03-28',
  '2285-03-22',
];

/** The Gregorian calendar repeats itself after 400 years, its Easters after 5 700 000. */
const years = Array.from({ length: 800 }, (_, i) => 1700 + i);

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00.000Z`).getUTCDay();

describe('Easter', () => {
  it.each(easterSundays)('is on %s', (day) => {
    expect(easterOf(Number(day.slice(0, 4)))).toBe(day);
  });

  it('is a Sunday from 22 March to 25 April, in eight centuries', () => {
    const strange = years
      .map(easterOf)
      .filter((day) => weekdayOf(day) !== 0 || day.slice(5) < '03-22' || day.slice(5) > '04-25');
    expect(strange).toEqual([]);
  });
});

describe('the public holidays', () => {
  it('are the eleven that the labour code names', () => {
    expect([...publicHolidaysOf(2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it('fall on one day now and then: 1 May and Ascension in 2008', () => {
    expect(publicHolidaysOf(2008).size).toBe(10);
  });
});
