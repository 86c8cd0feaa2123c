import type { Actor } from '@passerelle/accounts';
import type { ImportPlan, ImportState } from './import-plan.entity.js';

/** How long what an import was made of is kept, in milliseconds. */
export const PLAN_LIVES = 24 * 3_600_000;
export const UNDOABLE_FOR = 30 * 24 * 3_600_000;

export type ImportAction = 'plan' | 'apply' | 'undo' | 'drop';

/** In which states each is possible. */
export const statesFor: Readonly<Record<ImportAction, readonly ImportState[]>> = {
  plan: ['read', 'planned'],
  apply: ['planned'],
  undo: ['applied', 'stopped'],
  drop: ['reading', 'unusable', 'read', 'planning', 'planned'],
};

/** What only whoever has sent the file may do; every curator may apply and undo it. */
const ofAuthor: readonly ImportAction[] = ['plan', 'drop'];

export const mayOnImport = (actor: Actor, action: ImportAction, { authorId }: ImportPlan): boolean =>
  actor.isCurator && (!ofAuthor.includes(action) || authorId === actor.personId);

/** Whether it can be undone at this moment, if its state allows it. */
export const isUndoable = ({ appliedAt }: ImportPlan, now: Date): boolean =>
  appliedAt !== null && now.getTime() - appliedAt.getTime() < UNDOABLE_FOR;
