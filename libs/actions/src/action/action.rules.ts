import { type Snapshot, snapshotOf } from '@passerelle/database';
import { calendarDay, labelled, line } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../actions.sentences.js';
import type { Action } from './action.entity.js';

/** The columns of an action that the log stores. Each column is in exactly one of these two lists. */
export const auditedOfAction = ['title', 'ownerId', 'dueOn', 'state'] as const satisfies (keyof Action)[];
/** Columns that never change, or that are already in the log entry. */
export const notAuditedOfAction = [
  'id',
  'subjectKind',
  'subjectId',
  'createdById',
  'createdAt',
  'settledAt',
  'version',
] as const satisfies (keyof Action)[];

export const auditOfAction = (action: Action): Snapshot => snapshotOf(action, auditedOfAction);

/** The content of an action. The service checks whether the owner may own it, and whether the day is in the future. */
export const actionInput = labelled(
  z.object({ title: line({ max: 200 }), ownerId: z.string().min(1), dueOn: calendarDay }),
  { title: sentences.title(), ownerId: sentences.owner(), dueOn: sentences.dueOn() },
);
