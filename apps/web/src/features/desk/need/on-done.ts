import type { ModerationReason } from '../../../ui/api/schema-types.js';
import type { Undo } from '../gestures/gestures.js';

/** A decision about a submitted need, to be repeated for other needs. */
export interface Decided {
  decision: 'request_changes' | 'refuse';
  reasons: readonly ModerationReason[];
  note: string;
  needId: string;
  company: { id: string; name: string };
}

/**
 * Called when an action has succeeded.
 * @param what the action, in a sentence
 * @param undo undoes the action before anybody is notified; undefined: the action is final
 * @param decided the decision, if the need was sent back or refused
 */
export type OnDone = (what: string, undo?: Undo, decided?: Decided) => void;
