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

/** Shown to a curator who pools needs, if the state of a need does not allow pooling. */
export const notPoolable = (state: NeedState, title: string): IllegalTransition =>
  new IllegalTransition(sentences.notPoolable({ state, title }), state);

/** Shown to a curator who requests a company to send a need that the company has already sent or withdrawn. */
export const notOfferable = (state: NeedState): IllegalTransition =>
  new IllegalTransition(sentences.notOfferable({ state }), state);

/** Shown to people who may edit a need in other states, but not in its present one. */
export const notEditable = (state: NeedState): IllegalTransition =>
  new IllegalTransition(sentences.notEditable({ state }), state);
