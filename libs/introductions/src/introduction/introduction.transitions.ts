import { IllegalTransition, type Sentence } from '@passerelle/problems';
import { sentences } from '../introductions.sentences.js';

export const introductionStates = [
  'proposed',
  'accepted',
  'met',
  'succeeded',
  'fruitless',
  'declined',
  'lapsed',
  'withdrawn',
] as const;
export type IntroductionState = (typeof introductionStates)[number];

interface Transition {
  from: readonly IntroductionState[];
  to: IntroductionState;
}

/** Every legal change of an introduction's state. Everything else is refused. */
/** The parties have met, with any outcome. */
export const hasMet = (state: IntroductionState): boolean =>
  state === 'met' || state === 'succeeded' || state === 'fruitless';

export const introductionTransitions = {
  /** Both parties have accepted. */
  accept: { from: ['proposed'], to: 'accepted' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
  withdraw: { from: ['proposed', 'accepted'], to: 'withdrawn' },
  meet: { from: ['accepted'], to: 'met' },
  /** The outcome may be known long after the meeting, and may differ from the first report. */
  succeed: { from: ['met', 'fruitless'], to: 'succeeded' },
  fail: { from: ['met', 'succeeded'], to: 'fruitless' },
  /** A party has corrected the answer that concluded the introduction. */
  reconsider: { from: ['succeeded', 'fruitless'], to: 'met' },
  /** No party reports the meeting any more. */
  deny: { from: ['met', 'succeeded', 'fruitless'], to: 'accepted' },
} as const satisfies Record<string, Transition>;

export type IntroductionTransition = keyof typeof introductionTransitions;

/**
 * States in which the same pair cannot be introduced again: the parties have not answered yet, or know each other.
 */
export const blockingStates: readonly IntroductionState[] = [
  'proposed',
  'accepted',
  'met',
  'succeeded',
  'fruitless',
];

/**
 * SQL form of `blockingStates.includes(introduction.state)`.
 * @param introduction name of the row
 */
export const isBlockingSql = (introduction: string): string =>
  `${introduction}.state IN (${blockingStates.map((state) => `'${state}'`).join(', ')})`;

/**
 * SQL condition: the pair has no current introduction.
 * @param pair name of a row that has both ids
 */
export const isUnintroducedSql = (pair: string): string => `NOT EXISTS (
  SELECT FROM introduction AS standing
  WHERE standing.need_id = ${pair}.need_id AND standing.solver_id = ${pair}.solver_id
    AND ${isBlockingSql('standing')})`;

/** States in which the parties know each other's names and may write to each other. */
export const openedStates: readonly IntroductionState[] = ['accepted', 'met', 'succeeded', 'fruitless'];

const actions: Record<IntroductionTransition, Sentence> = {
  accept: sentences.beAccepted(),
  decline: sentences.beDeclined(),
  lapse: sentences.lapse(),
  withdraw: sentences.beWithdrawn(),
  meet: sentences.beMet(),
  succeed: sentences.beConcluded(),
  fail: sentences.beConcluded(),
  reconsider: sentences.becomeOpen(),
  deny: sentences.becomeOpen(),
};

const states: Record<IntroductionState, Sentence> = {
  proposed: sentences.waitingForAnswers(),
  accepted: sentences.accepted(),
  met: sentences.met(),
  succeeded: sentences.succeeded(),
  fruitless: sentences.fruitless(),
  declined: sentences.declined(),
  lapsed: sentences.lapsed(),
  withdrawn: sentences.withdrawn(),
};

/**
 * The state that a transition leads to.
 * @throws {IllegalTransition} if the transition does not start from this state.
 */
export function nextState(transition: IntroductionTransition, from: IntroductionState): IntroductionState {
  const { from: allowed, to }: Transition = introductionTransitions[transition];
  if (allowed.includes(from)) return to;
  const state = states[from];
  const sentence =
    from === to
      ? sentences.introductionIsAlready({ state })
      : sentences.introductionCannot({ state, action: actions[transition] });
  throw new IllegalTransition(sentence, from, to);
}

/** Shown to a party whose answer is no longer awaited, or that can no longer withdraw its answer. */
export const notAnswerable = (state: IntroductionState): IllegalTransition =>
  new IllegalTransition(sentences.replyCannotChange({ state: states[state] }), state);
