import { IllegalTransition } from '@passerelle/problems';
import { sentences } from '../needs.sentences.js';
import type { NeedState } from './need.entity.js';

interface Transition {
  from: readonly NeedState[];
  to: NeedState;
}

/** Every legal change of a need's state; all others are refused. */
export const needTransitions = {
  submit: { from: ['draft', 'changes_requested'], to: 'submitted' },
  requestChanges: { from: ['submitted'], to: 'changes_requested' },
  publish: { from: ['submitted'], to: 'published' },
  refuse: { from: ['submitted'], to: 'closed' },
  expire: { from: ['published'], to: 'expired' },
  renew: { from: ['expired'], to: 'published' },
  close: { from: ['draft', 'submitted', 'changes_requested', 'published', 'expired'], to: 'closed' },
} as const satisfies Record<string, Transition>;

export type NeedTransition = keyof typeof needTransitions;

/**
 * The state that a transition leads to.
 * @throws {IllegalTransition} if the transition does not start from this state.
 */
export function nextState(transition: NeedTransition, from: NeedState): NeedState {
  const { from: allowed, to }: Transition = needTransitions[transition];
  if (allowed.includes(from)) return to;
  const sentence =
    from === to ? sentences.already({ state: from }) : sentences.cannot({ state: from, transition });
  throw new IllegalTransition(sentence, from, to);
}

/** Told to a curator who pools needs, if the state of a need does not allow that. */
export const notPoolable = (state: NeedState, title: string): IllegalTransition =>
  new IllegalTransition(sentences.notPoolable({ state, title }), state);

/** Told to a curator who asks a company to send a need that it has already sent or dropped. */
export const notOfferable = (state: NeedState): IllegalTransition =>
  new IllegalTransition(sentences.notOfferable({ state }), state);

/** Told to people who may edit a need in other states, but not in this one. */
export const notEditable = (state: NeedState): IllegalTransition =>
  new IllegalTransition(sentences.notEditable({ state }), state);
