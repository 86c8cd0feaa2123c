import { type Database, newId } from '@passerelle/database';
import { insertRow } from '@passerelle/database/testing';
import { Action } from '../src/action/action.entity.js';

/** An action written straight into the table; to be done within a week by default. */
export function anAction(
  database: Database,
  wanted: Partial<Action> & Pick<Action, 'subjectKind' | 'subjectId'>,
): Promise<Action> {
  const now = new Date();
  const inAWeek = new Date(now.getTime() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
  const action = database.manager.create(Action, {
    id: newId(),
    title: 'Écrire aux trois aides à domicile',
    ownerId: null,
    dueOn: inAWeek,
    state: 'todo',
    createdById: null,
    createdAt: now,
    settledAt: null,
    version: 1,
    ...wanted,
  });
  return insertRow(database.manager, Action, action);
}
