import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { sentences } from '../introductions.sentences.js';

export const interestStates = ['open', 'withdrawn', 'declined', 'introduced'] as const;
export type InterestState = (typeof interestStates)[number];

interface Transition {
  from: readonly InterestState[];
  to: InterestState;
}

/** Every legal change of an interest's state. Everything else is refused. */
export const interestTransitions = {
  /** Also after an introduction that came to nothing. Blockers, not this table, decide whether the pair may be introduced again. */
  mark: { from: ['withdrawn', 'declined', 'introduced'], to: 'open' },
  withdraw: { from: ['open'], to: 'withdrawn' },
  decline: { from: ['open'], to: 'declined' },
  /** A curator takes back a decline or an introduction before anybody was told. */
  waitAgain: { from: ['declined', 'introduced'], to: 'open' },
  /** A curator has introduced the pair. The interest stays as it is, whatever comes of the introduction. */
  introduce: { from: ['open'], to: 'introduced' },
} as const satisfies Record<string, Transition>;

export type InterestTransition = keyof typeof interestTransitions;

const deeds: Record<InterestTransition, Sentence> = {
  mark: sentences.beMarkedAgain(),
  withdraw: sentences.beWithdrawn(),
  decline: sentences.beDeclined(),
  introduce: sentences.beIntroduced(),
  waitAgain: sentences.becomeOpen(),
};

const states: Record<InterestState, Sentence> = {
  open: sentences.waitingForAnAnswer(),
  withdrawn: sentences.withdrawn(),
  declined: sentences.declined(),
  introduced: sentences.introduced(),
};

/**
 * The state that a transition leads to.
 * @throws {IllegalTransition} if the transition does not start from this state.
 */
export function nextInterestState(transition: InterestTransition, from: InterestState): InterestState {
  const { from: allowed, to }: Transition = interestTransitions[transition];
  if (allowed.includes(from)) return to;
  const state = states[from];
  const sentence =
    from === to
      ? sentences.interestIsAlready({ state })
      : sentences.interestCannot({ state, deed: deeds[transition] });
  throw new IllegalTransition(sentence, from, to);
}
