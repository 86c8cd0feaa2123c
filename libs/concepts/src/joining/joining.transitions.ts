import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { sentences } from '../concepts.sentences.js';

export const joiningStates = ['proposed', 'joined', 'declined', 'withdrawn', 'lapsed'] as const;
export type JoiningState = (typeof joiningStates)[number];

/** The two sides that must agree: the company of the need, and the carrier of the concept. */
export const joiningSides = ['company', 'concept'] as const;
export type JoiningSide = (typeof joiningSides)[number];

export const joiningAnswers = ['pending', 'accepted', 'declined'] as const;
export type JoiningAnswer = (typeof joiningAnswers)[number];

interface Transition {
  from: readonly JoiningState[];
  to: JoiningState;
}

/** Every legal change of a joining's state. A need that was removed from its concept may be proposed again. */
export const joiningTransitions = {
  propose: { from: ['joined', 'declined', 'withdrawn', 'lapsed'], to: 'proposed' },
  join: { from: ['proposed'], to: 'joined' },
  decline: { from: ['proposed'], to: 'declined' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
  lapse: { from: ['proposed'], to: 'lapsed' },
} as const satisfies Record<string, Transition>;

export type JoiningTransition = keyof typeof joiningTransitions;

const saidOf: Record<JoiningState, Sentence> = {
  proposed: sentences.joiningIsOpen(),
  joined: sentences.joiningIsJoined(),
  declined: sentences.joiningIsDeclined(),
  withdrawn: sentences.joiningIsWithdrawn(),
  lapsed: sentences.joiningLapsed(),
};

/**
 * The state after a transition.
 * @throws {IllegalTransition} if the transition does not start from this state.
 */
export function nextJoiningState(transition: JoiningTransition, from: JoiningState): JoiningState {
  const { from: allowed, to }: Transition = joiningTransitions[transition];
  if (allowed.includes(from)) return to;
  throw new IllegalTransition(saidOf[from], from, to);
}
