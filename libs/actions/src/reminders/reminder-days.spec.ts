import { expect, it } from '@jest/globals';
import { isWorkingDay } from '@passerelle/config';
import * as fc from 'fast-check';
import { reminderDays } from './plan-reminders.js';

it.each([
  ['two working days before, one after', '2026-12-10', '2026-11-24', '2026-12-08', '2026-12-11'],
  ['over a weekend', '2026-12-07', '2026-11-24', '2026-12-03', '2026-12-08'],
  ['around Christmas', '2026-12-26', '2026-11-24', '2026-12-23', '2026-12-28'],
  ['the next day, where it is due soon', '2026-11-26', '2026-11-24', '2026-11-25', '2026-11-27'],
  ['only afterwards, where it is due today', '2026-11-24', '2026-11-24', undefined, '2026-11-25'],
  ['only afterwards, where a weekend is all there is', '2026-11-29', '2026-11-27', undefined, '2026-11-30'],
  ['from today, where it was late already', '2026-11-10', '2026-11-24', undefined, '2026-11-25'],
])('reminds %s', (_, dueOn, today, before, after) => {
  expect(reminderDays(dueOn, today)).toEqual({ before, after });
});

it('never on the day itself, never on a day off, and in this order', () => {
  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (dueOn, today) => {
      const { before, after } = reminderDays(dueOn, today);
      expect(after! > today && after! > dueOn && isWorkingDay(after!)).toBe(true);
      if (before === undefined) return;
      expect(before > today && before <= dueOn && isWorkingDay(before)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
