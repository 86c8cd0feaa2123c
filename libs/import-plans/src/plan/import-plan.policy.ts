import type { Actor } from '@passerelle/accounts';
import type { ImportPlan, ImportState } from './import-plan.entity.js';

/** How long the data of an import are kept, in milliseconds. */
export const PLAN_LIVES = 24 * 3_600_000;
export const UNDOABLE_FOR = 30 * 24 * 3_600_000;

export type ImportAction = 'plan' | 'apply' | 'undo' | 'drop';

/** The states in which each action is possible. */
export const statesFor: Readonly<Record<ImportAction, readonly ImportState[]>> = {
  plan: ['read', 'planned'],
  apply: ['planned'],
  undo: ['applied', 'stopped'],
  drop: ['reading', 'unusable', 'read', 'planning', 'planned'],
};

/** Actions for the sender of the file only; every curator may apply and undo it. */
const ofAuthor: readonly ImportAction[] = ['plan', 'drop'];

export const mayOnImport = (actor: Actor, action: ImportAction, { authorId }: ImportPlan): boolean =>
  actor.isCurator && (!ofAuthor.includes(action) || authorId === actor.personId);

/** Whether the time to undo has not passed; its state must allow it too. */
export const isUndoable = ({ appliedAt }: ImportPlan, now: Date): boolean =>
  appliedAt !== null && now.getTime() - appliedAt.getTime() < UNDOABLE_FOR;
