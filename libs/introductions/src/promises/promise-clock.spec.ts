import { describe, expect, it } from '@jest/globals';
import { dayAfter } from '@passerelle/config';
import * as fc from 'fast-check';
import {
  advance,
  beginCount,
  dayOnWhichElapsedReaches,
  dueDays,
  type IsAway,
  isCounted,
  LAPSES_AFTER,
  LOOKED_AHEAD,
  type PromiseCount,
} from './promise-clock.js';

const nobodyIsAway: IsAway = () => false;
const between =
  (from: string, until: string): IsAway =>
  (day) =>
    from <= day && day <= until;

/** The definition without optimisation: each calendar day is checked on its own. */
function countedDayByDay(from: PromiseCount, today: string, isAway: IsAway): PromiseCount {
  let count = from;
  while (count.countedUntil < today) {
    const day = dayAfter(count.countedUntil, 1);
    count = { elapsed: count.elapsed + (isCounted(day) && !isAway(day) ? 1 : 0), countedUntil: day };
  }
  return count;
}

describe('on real dates', () => {
  const examples = [
    // proposed on, first reminder, second reminder, reply due, lapse
    ['a Monday of November', '2026-11-16', '2026-11-19', '2026-11-22', '2026-11-23', '2026-11-30'],
    ['before the 14th of July', '2026-07-09', '2026-07-12', '2026-07-16', '2026-07-17', '2026-07-24'],
    ['late in July', '2026-07-27', '2026-07-30', '2026-09-02', '2026-09-03', '2026-09-10'],
    ['on 31 July', '2026-07-31', '2026-09-03', '2026-09-06', '2026-09-07', '2026-09-14'],
    ['in August', '2026-08-10', '2026-09-03', '2026-09-06', '2026-09-07', '2026-09-14'],
    ['on 31 August', '2026-08-31', '2026-09-03', '2026-09-06', '2026-09-07', '2026-09-14'],
    ['before Christmas', '2026-12-24', '2026-12-28', '2026-12-31', '2027-01-02', '2027-01-09'],
    ['at Christmas', '2026-12-25', '2026-12-28', '2026-12-31', '2027-01-02', '2027-01-09'],
    ['on New Year’s Eve', '2026-12-31', '2027-01-04', '2027-01-07', '2027-01-08', '2027-01-15'],
    ['before Easter 2026', '2026-04-03', '2026-04-07', '2026-04-10', '2026-04-11', '2026-04-18'],
    [
      'before Easter 2027, summer time begins',
      '2027-03-26',
      '2027-03-30',
      '2027-04-02',
      '2027-04-03',
      '2027-04-10',
    ],
    ['before the holidays of May', '2026-04-30', '2026-05-04', '2026-05-07', '2026-05-09', '2026-05-17'],
    ['before a leap day', '2028-02-25', '2028-02-28', '2028-03-02', '2028-03-03', '2028-03-10'],
    [
      'before the end of another February',
      '2027-02-25',
      '2027-02-28',
      '2027-03-03',
      '2027-03-04',
      '2027-03-11',
    ],
    ['before summer time ends', '2026-10-23', '2026-10-26', '2026-10-29', '2026-10-30', '2026-11-07'],
  ] as const;

  it.each(examples)('proposed %s', (_, proposedOn, firstReminder, secondReminder, replyDue, lapse) => {
    const expected = { firstReminder, secondReminder, replyDue, lapse };
    expect(dueDays(beginCount(proposedOn), nobodyIsAway)).toEqual(expected);
    const reached = [firstReminder, secondReminder, replyDue, lapse].map(
      (day) => advance(beginCount(proposedOn), day, nobodyIsAway).elapsed,
    );
    expect(reached).toEqual([3, 6, 7, 14]);
    const theDayBefore = [firstReminder, secondReminder, replyDue, lapse].map(
      (day) => advance(beginCount(proposedOn), dayAfter(day, -1), nobodyIsAway).elapsed,
    );
    expect(theDayBefore).toEqual([2, 5, 6, 13]);
  });

  it('stops while somebody awaited is away, and goes on from where it was', () => {
    const isAway = between('2026-11-04', '2026-11-10');
    const count = advance(beginCount('2026-11-02'), '2026-11-10', isAway);
    expect(count).toEqual({ elapsed: 1, countedUntil: '2026-11-10' });
    expect(dueDays(count, isAway)).toEqual({
      firstReminder: '2026-11-13',
      secondReminder: '2026-11-16',
      replyDue: '2026-11-17',
      lapse: '2026-11-24',
    });
  });

  it('counts an absence declared today from today when the days before have been counted', () => {
    const untilYesterday = advance(beginCount('2026-11-16'), '2026-11-19', nobodyIsAway);
    const isAway = between('2026-11-20', '2026-11-24');
    expect(advance(untilYesterday, '2026-11-20', isAway).elapsed).toBe(3);
    expect(dueDays(untilYesterday, isAway)).toMatchObject({ secondReminder: '2026-11-27' });
  });

  it('takes no day back when an absence is declared for days that have been counted', () => {
    const count = advance(beginCount('2026-11-16'), '2026-11-19', nobodyIsAway);
    const isAway = between('2026-11-17', '2026-11-20');
    expect(advance(count, '2026-11-19', isAway)).toEqual(count);
    expect(advance(count, '2026-11-21', isAway)).toEqual({ elapsed: 4, countedUntil: '2026-11-21' });
  });

  it('leaves out the days that have been reached, so that the stored ones stay', () => {
    const proposed = beginCount('2026-11-16');
    const stored = dueDays(proposed, nobodyIsAway);
    const count = advance(proposed, '2026-11-22', nobodyIsAway);
    const known = dueDays(count, between('2026-11-23', '2026-11-24'));
    expect(known).toEqual({ replyDue: '2026-11-25', lapse: '2026-12-02' });
    expect({ ...stored, ...known }).toEqual({
      firstReminder: '2026-11-19',
      secondReminder: '2026-11-22',
      replyDue: '2026-11-25',
      lapse: '2026-12-02',
    });
    expect(dueDays(advance(count, '2026-12-31', nobodyIsAway), nobodyIsAway)).toEqual({});
  });

  it('foresees the end of a year’s absence, and none of one without an end', () => {
    const count = beginCount('2026-11-16');
    expect(dueDays(count, between('2026-11-17', '2027-11-24'))).toMatchObject({ replyDue: '2027-12-01' });
    let looks = 0;
    const forGood = (): boolean => {
      looks += 1;
      return true;
    };
    expect(dayOnWhichElapsedReaches(3, count, forGood)).toBeNull();
    expect(looks).toBeLessThan(1100);
    const none = { firstReminder: null, secondReminder: null, replyDue: null, lapse: null };
    expect(dueDays(count, forGood)).toEqual(none);
    expect(dueDays(count, between('2026-11-18', '9999-12-31'))).toEqual(none);
    const last = dayAfter('2026-11-16', LOOKED_AHEAD);
    expect(dayOnWhichElapsedReaches(1, count, (day) => day < last)).toBe(last);
    expect(dayOnWhichElapsedReaches(1, count, (day) => day <= last)).toBeNull();
  });
});

describe('on any dates', () => {
  const anyDay = fc.integer({ min: 0, max: 7300 }).map((days) => dayAfter('2024-01-01', days));
  const anyAbsences = fc.array(
    fc.record({ after: fc.integer({ min: -20, max: 120 }), days: fc.integer({ min: 1, max: 60 }) }),
    { maxLength: 4 },
  );
  /** A random proposal, often on days that matter, and random absences around it. */
  const anyPromise = fc
    .record({
      proposedOn: fc.oneof(
        anyDay,
        fc
          .tuple(
            fc.integer({ min: 2024, max: 2043 }),
            fc.constantFrom(
              '02-28',
              '03-28',
              '04-03',
              '04-30',
              '07-13',
              '07-31',
              '08-15',
              '10-24',
              '12-24',
              '12-31',
            ),
          )
          .map(([year, day]) => `${year}-${day}`),
      ),
      absences: anyAbsences,
    })
    .map(({ proposedOn, absences }) => {
      const away = absences.map(({ after, days }) =>
        between(dayAfter(proposedOn, after), dayAfter(proposedOn, after + days - 1)),
      );
      return { proposedOn, isAway: (day: string): boolean => away.some((isIn) => isIn(day)) };
    });
  const anyWait = fc.integer({ min: 0, max: 200 });

  it('never goes back, and by one a day at most', () => {
    fc.assert(
      fc.property(
        anyPromise,
        anyWait,
        fc.integer({ min: -10, max: 50 }),
        ({ proposedOn, isAway }, wait, more) => {
          const count = advance(beginCount(proposedOn), dayAfter(proposedOn, wait), isAway);
          const later = advance(count, dayAfter(count.countedUntil, more), isAway);
          expect(later.elapsed).toBeGreaterThanOrEqual(count.elapsed);
          expect(later.elapsed - count.elapsed).toBeLessThanOrEqual(Math.max(0, more));
          expect(later.countedUntil >= count.countedUntil).toBe(true);
        },
      ),
    );
  });

  it('changes nothing when done again, whatever has been declared in between', () => {
    fc.assert(
      fc.property(anyPromise, anyWait, anyPromise, ({ proposedOn, isAway }, wait, { isAway: isAwayNow }) => {
        const today = dayAfter(proposedOn, wait);
        const count = advance(beginCount(proposedOn), today, isAway);
        expect(advance(count, today, isAway)).toEqual(count);
        expect(advance(count, today, isAwayNow)).toEqual(count);
      }),
    );
  });

  it('comes to the same in one step, in several, and day by day', () => {
    const anySteps = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(anyPromise, anySteps, ({ proposedOn, isAway }, steps) => {
        let count = beginCount(proposedOn);
        for (const step of steps) count = advance(count, dayAfter(count.countedUntil, step), isAway);
        const inOne = advance(beginCount(proposedOn), count.countedUntil, isAway);
        expect(count).toEqual(inOne);
        expect(count).toEqual(countedDayByDay(beginCount(proposedOn), count.countedUntil, isAway));
      }),
    );
  });

  it('stands still in August, on a public holiday and while somebody awaited is away, and only then', () => {
    const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '11-01', '11-11', '12-25'];
    fc.assert(
      fc.property(anyPromise, anyWait, ({ proposedOn, isAway }, wait) => {
        const count = advance(beginCount(proposedOn), dayAfter(proposedOn, wait), isAway);
        const day = dayAfter(count.countedUntil, 1);
        const counted = advance(count, day, isAway).elapsed - count.elapsed;
        if (day.slice(5, 7) === '08' || fixedHolidays.includes(day.slice(5)) || isAway(day)) {
          expect(counted).toBe(0);
        }
        expect(counted).toBe(isCounted(day) && !isAway(day) ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it('foresees the day on which it will be there', () => {
    fc.assert(
      fc.property(
        anyPromise,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: LAPSES_AFTER }),
        ({ proposedOn, isAway }, wait, days) => {
          const count = advance(beginCount(proposedOn), dayAfter(proposedOn, wait), isAway);
          const day = dayOnWhichElapsedReaches(days, count, isAway);
          if (days <= count.elapsed) {
            expect(day).toBeUndefined();
            return;
          }
          expect(typeof day).toBe('string');
          const there = day as string;
          expect(advance(count, there, isAway).elapsed).toBe(days);
          expect(advance(count, dayAfter(there, -1), isAway).elapsed).toBe(days - 1);
          expect(countedDayByDay(count, there, isAway).elapsed).toBe(days);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reminds 3 days after the proposal at the earliest, then in the order of the promise', () => {
    fc.assert(
      fc.property(anyPromise, ({ proposedOn, isAway }) => {
        const { firstReminder, secondReminder, replyDue, lapse } = dueDays(beginCount(proposedOn), isAway);
        const days = [dayAfter(proposedOn, 3), firstReminder, secondReminder, replyDue, lapse];
        expect(days).toEqual(days.toSorted());
        expect(new Set(days.slice(1)).size).toBe(4);
      }),
    );
  });

  it('does not change what it foresaw as the days pass', () => {
    fc.assert(
      fc.property(anyPromise, fc.integer({ min: 0, max: 60 }), ({ proposedOn, isAway }, wait) => {
        const foreseen = dueDays(beginCount(proposedOn), isAway);
        const count = advance(beginCount(proposedOn), dayAfter(proposedOn, wait), isAway);
        expect({ ...foreseen, ...dueDays(count, isAway) }).toEqual(foreseen);
      }),
    );
  });
});
