import type { ModerationReason } from '../../api/index.js';
import type { Undo } from '../gestures/index.js';

/** What was decided of a need that waited, to be decided of others too. */
export interface Decided {
  decision: 'request_changes' | 'refuse';
  reasons: readonly ModerationReason[];
  note: string;
  needId: string;
  company: { id: string; name: string };
}

/**
 * Told when something was done.
 * @param what in a sentence
 * @param undo takes it back before anybody is told; undefined: it is final
 * @param decided of a need that was sent back or refused
 */
export type OnDone = (what: string, undo?: Undo, decided?: Decided) => void;
