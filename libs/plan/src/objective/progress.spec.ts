import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Course, evenPaceOn, progressOf } from './progress.js';

/** A thousand days. */
const course: Course = { baseline: 0, target: 40, startsOn: '2026-01-01', dueOn: '2028-09-27' };
const on = (value: number, measuredOn: string) => ({ value, measuredOn });

describe('an objective', () => {
  it.each([
    ['to_come', course, undefined, '2025-12-31'],
    ['not_measured', course, undefined, '2026-01-01'],
    ['on_time', course, on(0, '2026-01-01'), '2026-01-01'],
    // Half of the time has passed: 20 of 40, less a tenth of the way.
    ['on_time', course, on(20, '2027-05-16'), '2027-05-16'],
    ['on_time', course, on(16, '2027-05-16'), '2027-05-16'],
    ['late', course, on(15.9, '2027-05-16'), '2027-05-16'],
    // It was on time when it was measured, a short while ago.
    ['on_time', course, on(16, '2027-05-16'), '2027-09-13'],
    ['not_measured', course, on(16, '2027-05-16'), '2027-09-14'],
    ['done', course, on(40, '2026-02-01'), '2028-01-01'],
    ['done', course, on(55, '2026-02-01'), '2030-01-01'],
    ['done', course, on(40, '2025-12-01'), '2025-12-31'],
    ['on_time', course, on(39, '2028-09-27'), '2028-09-27'],
    ['late', course, on(39, '2028-09-27'), '2028-09-28'],
    ['not_measured', course, on(39, '2028-09-27'), '2029-03-01'],
    ['late', course, on(-5, '2027-05-16'), '2027-05-16'],
    // From sixty days to twenty.
    ['on_time', { ...course, baseline: 60, target: 20 }, on(40, '2027-05-16'), '2027-05-16'],
    ['late', { ...course, baseline: 60, target: 20 }, on(45, '2027-05-16'), '2027-05-16'],
    ['done', { ...course, baseline: 60, target: 20 }, on(18, '2027-05-16'), '2027-05-16'],
  ])('is %s: %j, %j on %s', (state, of, last, today) => {
    expect(progressOf(of, last, today).state).toBe(state);
  });

  it('says how far it is, and where an even pace would be today', () => {
    expect(progressOf(course, on(10, '2027-05-01'), '2027-05-16')).toEqual({
      state: 'late',
      share: 0.25,
      expected: 0.5,
    });
    expect(progressOf(course, undefined, '2029-01-01')).toEqual({
      state: 'not_measured',
      share: null,
      expected: 1,
    });
  });

  it('never fares worse by more of what it wants, on the same day', () => {
    const order = ['late', 'on_time', 'done'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: -50, max: 200 }),
        fc.integer({ min: 0, max: 50 }),
        fc.boolean(),
        (days, value, more, isDown) => {
          const of = isDown ? { ...course, baseline: 100, target: 0 } : { ...course, target: 100 };
          const day = new Date(Date.parse(of.startsOn) + days * 24 * 3_600_000).toISOString().slice(0, 10);
          const [a, b] = [value, isDown ? value - more : value + more].map((each) =>
            order.indexOf(progressOf(of, on(each, day), day).state),
          );
          expect(b).toBeGreaterThanOrEqual(a ?? 0);
          expect(evenPaceOn(of, day)).toBeCloseTo(days / 1000, 10);
        },
      ),
    );
  });
});
