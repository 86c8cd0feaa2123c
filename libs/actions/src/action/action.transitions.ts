import { IllegalTransition } from '@passerelle/problems';
import type { ActionState } from '../action-states.js';
import { sentences } from '../actions.sentences.js';

/** Every legal change of an action’s state; all others are refused. */
export const actionTransitions = {
  todo: ['doing', 'done', 'dropped'],
  doing: ['todo', 'done', 'dropped'],
  done: ['todo', 'doing'],
  dropped: ['todo'],
} as const satisfies Record<ActionState, readonly ActionState[]>;

/** @throws {IllegalTransition} if the first state does not lead to the second. */
export function assertLeadsTo(from: ActionState, to: ActionState): void {
  const reached: readonly ActionState[] = actionTransitions[from];
  if (!reached.includes(to)) throw new IllegalTransition(sentences.cannot({ from, to }), from, to);
}
