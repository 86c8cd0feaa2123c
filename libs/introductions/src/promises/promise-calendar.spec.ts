import { describe, expect, it } from '@jest/globals';
import { dayAfter } from '@passerelle/config';
import { isCounted } from './promise-clock.js';

/** The dates as calendars print them. */
const easterSundays = [
  ['2024', '2024-03-31'],
  ['2025', '2025-04-20'],
  ['2026', '2026-04-05'],
  ['2027', '2027-03-28'],
  ['2028', '2028-04-16'],
  ['2029', '2029-04-01'],
  ['2030', '2030-04-21'],
  ['2038', '2038-04-25'],
] as const;

const daysOf = (year: string): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = dayAfter(day, 1)) days.push(day);
  return days;
};

describe('the days that count', () => {
  it('are not the public holidays of 2026, as the labour code names them', () => {
    expect(daysOf('2026').filter((day) => !isCounted(day) && !day.startsWith('2026-08'))).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it.each(easterSundays)('leave out the holidays that move with Easter, in %s', (year, easter) => {
    const fixed = ['01-01', '05-01', '05-08', '07-14', '11-01', '11-11', '12-25'].map(
      (day) => `${year}-${day}`,
    );
    const moving = [1, 39, 50].map((days) => dayAfter(easter, days));
    const expected = [...new Set([...fixed, ...moving])].toSorted();
    expect(daysOf(year).filter((day) => !isCounted(day) && !day.startsWith(`${year}-08`))).toEqual(expected);
  });

  it('leave out all of August, and only August', () => {
    expect(daysOf('2027').filter((day) => day.startsWith('2027-08') && isCounted(day))).toEqual([]);
    expect(['2027-07-31', '2027-09-01'].map(isCounted)).toEqual([true, true]);
  });

  it('are weekends too, Easter and Whit Sunday, and what only Alsace and Moselle have off', () => {
    const days = ['2026-11-21', '2026-11-22', '2026-04-05', '2026-05-24', '2026-04-03', '2026-12-26'];
    expect(days.map(isCounted)).toEqual(days.map(() => true));
  });
});
