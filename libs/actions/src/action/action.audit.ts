import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { Action } from './action.entity.js';

/** The columns of an action that the log keeps. Each column is in exactly one of these two lists. */
export const auditedOfAction = ['title', 'ownerId', 'dueOn', 'state'] as const satisfies (keyof Action)[];
/** Columns that never change, or that the entry holds itself. */
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
