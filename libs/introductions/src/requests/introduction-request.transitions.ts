import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { sentences } from '../introductions.sentences.js';

export const requestStates = ['open', 'withdrawn', 'declined', 'introduced'] as const;
export type RequestState = (typeof requestStates)[number];

interface Transition {
  from: readonly RequestState[];
  to: RequestState;
}

/** Every legal change of a request's state. Everything else is refused. */
export const requestTransitions = {
  /** Also after an introduction that came to nothing. Blockers, not this table, decide whether the pair may be introduced again. */
  ask: { from: ['withdrawn', 'declined', 'introduced'], to: 'open' },
  withdraw: { from: ['open'], to: 'withdrawn' },
  decline: { from: ['open'], to: 'declined' },
  /** A curator takes back a decline or an introduction before anybody was told. */
  waitAgain: { from: ['declined', 'introduced'], to: 'open' },
  /** A curator has introduced the pair. The request stays as it is, whatever comes of the introduction. */
  introduce: { from: ['open'], to: 'introduced' },
} as const satisfies Record<string, Transition>;

export type RequestTransition = keyof typeof requestTransitions;

const saidOf: Record<RequestState, Sentence> = {
  open: sentences.requestIsOpen(),
  withdrawn: sentences.requestIsWithdrawn(),
  declined: sentences.requestIsDeclined(),
  introduced: sentences.requestIsIntroduced(),
};

/**
 * The state that a transition leads to.
 * @throws {IllegalTransition} if the transition does not start from this state.
 */
export function nextRequestState(transition: RequestTransition, from: RequestState): RequestState {
  const { from: allowed, to }: Transition = requestTransitions[transition];
  if (allowed.includes(from)) return to;
  throw new IllegalTransition(saidOf[from], from, to);
}
