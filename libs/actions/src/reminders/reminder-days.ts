import { dayAfter, isWorkingDay, workingDayAfter, workingDayBefore } from '@passerelle/config';
import type { ReminderKind } from './action-reminder.entity.js';

/** Working days between the first reminder and the due day. */
const BEFORE = 2;

/**
 * The days on which the owner is reminded of an action that they are given today. No reminder is sent on the day itself,
 * on a weekend or on a public holiday. An action that is due too soon for a first reminder gets only the one after its
 * due day.
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
