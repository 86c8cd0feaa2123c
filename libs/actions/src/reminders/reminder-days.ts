import { dayAfter } from '@passerelle/config';
import { isWorkingDay, workingDayAfter, workingDayBefore } from '@passerelle/introductions';
import type { ReminderKind } from './action-reminder.entity.js';

/** How many working days before its day somebody is reminded of an action. */
const BEFORE = 2;

/**
 * The days on which somebody is reminded of an action that they are given today. Nobody is reminded on the day itself on which
 * they were given it, on a weekend or on a public holiday; one that is due too soon for that is told of once it is late.
 */
export function reminderDays(dueOn: string, today: string): Record<ReminderKind, string | undefined> {
  const inTime = workingDayBefore(dueOn, BEFORE);
  const before = inTime > today ? inTime : nextWorkingDay(today);
  return {
    before: before <= dueOn ? before : undefined,
    after: workingDayAfter(dueOn > today ? dueOn : today, 1),
  };
}

function nextWorkingDay(today: string): string {
  let day = dayAfter(today, 1);
  while (!isWorkingDay(day)) day = dayAfter(day, 1);
  return day;
}
