import { Injectable } from '@nestjs/common';
import { Clock, dayInFrance, isWorkingDay } from '@passerelle/config';
import { Database, type Transaction } from '@passerelle/database';
import { In } from 'typeorm';
import { Action } from '../action/action.entity.js';
import { ActionsDue } from '../action/action.events.js';
import { ActionReminder } from './action-reminder.entity.js';

const PEOPLE_AT_ONCE = 100;

/** Reminds people of their actions: one event for a person, for any number of actions. */
@Injectable()
export class ActionReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Sends the due reminders. On weekends and public holidays they wait. */
  async remindDue(): Promise<void> {
    const today = dayInFrance(this.clock.now());
    if (!isWorkingDay(today)) return;
    for (let after = ''; ;) {
      const owners = await this.ownersToRemind(today, after);
      for (const ownerId of owners) await this.database.transaction((tx) => this.remind(tx, ownerId, today));
      if (owners.length < PEOPLE_AT_ONCE) return;
      after = owners.at(-1) ?? '';
    }
  }

  private async ownersToRemind(today: string, after: string): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `SELECT DISTINCT owner_id AS id FROM action_reminder
       WHERE sent_at IS NULL AND remind_on <= $1 AND owner_id::text > $2 ORDER BY id LIMIT ${PEOPLE_AT_ONCE}`,
      [today, after],
    );
    return rows.map(({ id }) => id);
  }

  private async remind(tx: Transaction, ownerId: string, today: string): Promise<void> {
    const { manager } = tx;
    const due = await manager
      .createQueryBuilder(ActionReminder, 'reminder')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where('reminder.ownerId = :ownerId AND reminder.sentAt IS NULL AND reminder.remindOn <= :today', {
        ownerId,
        today,
      })
      .orderBy('reminder.dueOn')
      .addOrderBy('reminder.id')
      .getMany();
    if (due.length === 0) return;
    const actions = await manager.findBy(Action, { id: In(due.map(({ actionId }) => actionId)) });
    const needed = due.filter((reminder) => {
      const action = actions.find(({ id }) => id === reminder.actionId);
      return action !== undefined && isNeeded(reminder, action, today);
    });
    const reminderIds = needed.map(({ id }) => id);
    await manager.update(ActionReminder, { id: In(due.map(({ id }) => id)) }, { sentAt: this.clock.now() });
    if (reminderIds.length === 0) return;
    await tx.record(
      ActionsDue({ subjectId: ownerId, actorId: null, data: { personId: ownerId, reminderIds } }),
    );
  }
}

/** After a stop of the worker, a late action gets only the reminder after its day, not the one before it. */
const isNeeded = ({ kind, dueOn, ownerId }: ActionReminder, action: Action, today: string): boolean =>
  action.isOpen &&
  action.ownerId === ownerId &&
  action.dueOn === dueOn &&
  (kind === 'after' || today <= dueOn);
