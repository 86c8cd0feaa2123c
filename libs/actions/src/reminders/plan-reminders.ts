import { dayAfter, isWorkingDay, workingDayAfter, workingDayBefore } from '@passerelle/config';
import { newId, type Transaction } from '@passerelle/database';
import { IsNull } from 'typeorm';
import type { Action } from '../action/action.entity.js';
import { ActionReminder, type ReminderKind } from './action-reminder.entity.js';

/** Working days between the first reminder and the due day. */
const BEFORE = 2;

/**
 * The days on which the owner is reminded of an action that was assigned today. No reminder is sent on the due day
 * itself, on a weekend or on a public holiday. An action that is due too soon for a first reminder gets only the one
 * after its due day.
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

/** Plans the reminders of an action again, in the transaction that changes the action. Sent reminders stay. */
export async function planReminders({ manager }: Transaction, action: Action, today: string): Promise<void> {
  const { id: actionId, ownerId, dueOn } = action;
  await manager.delete(ActionReminder, { actionId, sentAt: IsNull() });
  if (ownerId === null || !action.isOpen) return;
  const days = Object.entries(reminderDays(dueOn, today)) as [ReminderKind, string | undefined][];
  const planned = days
    .filter(([, remindOn]) => remindOn !== undefined)
    .map(([kind, remindOn]) => ({ id: newId(), actionId, ownerId, kind, dueOn, remindOn }));
  await manager.createQueryBuilder().insert().into(ActionReminder).values(planned).orIgnore().execute();
}
