import { newId, type Transaction } from '@passerelle/database';
import { IsNull } from 'typeorm';
import type { Action } from '../action/action.entity.js';
import { ActionReminder, type ReminderKind } from './action-reminder.entity.js';
import { reminderDays } from './reminder-days.js';

/** Plans the reminders of an action anew, in the transaction that changes the action. Sent reminders stay. */
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
