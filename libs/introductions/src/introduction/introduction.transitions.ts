import type { Language } from '@passerelle/config';
import { IllegalTransition } from '@passerelle/problems';

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
export const introductionTransitions = {
  /** Both parties have accepted. */
  accept: { from: ['proposed'], to: 'accepted' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
  withdraw: { from: ['proposed', 'accepted'], to: 'withdrawn' },
  meet: { from: ['accepted'], to: 'met' },
  /** The outcome may be known long after the meeting, and may differ from what was first said. */
  succeed: { from: ['met', 'fruitless'], to: 'succeeded' },
  fail: { from: ['met', 'succeeded'], to: 'fruitless' },
  /** A party has corrected the answer that had concluded it. */
  reconsider: { from: ['succeeded', 'fruitless'], to: 'met' },
} as const satisfies Record<string, Transition>;

export type IntroductionTransition = keyof typeof introductionTransitions;

/** States in which the same pair cannot be introduced again: they are being asked, or know each other. */
export const standingStates: readonly IntroductionState[] = [
  'proposed',
  'accepted',
  'met',
  'succeeded',
  'fruitless',
];

/** As `standingStates.includes(introduction.state)`, as a condition in SQL. @param introduction the name of the row */
export const isStandingSql = (introduction: string): string =>
  `${introduction}.state IN (${standingStates.map((state) => `'${state}'`).join(', ')})`;

/** States in which the parties know each other's names and may write to each other. */
export const openedStates: readonly IntroductionState[] = ['accepted', 'met', 'succeeded', 'fruitless'];

const deeds: Record<IntroductionTransition, Record<Language, string>> = {
  accept: { fr: 'être acceptée', en: 'be accepted' },
  decline: { fr: 'être déclinée', en: 'be declined' },
  lapse: { fr: 'arriver à échéance', en: 'lapse' },
  withdraw: { fr: 'être retirée', en: 'be withdrawn' },
  meet: { fr: 'donner lieu à une rencontre', en: 'be marked as met' },
  succeed: { fr: 'être conclue', en: 'be concluded' },
  fail: { fr: 'être conclue', en: 'be concluded' },
  reconsider: { fr: 'redevenir ouverte', en: 'become open again' },
};

const states: Record<IntroductionState, Record<Language, string>> = {
  proposed: { fr: 'en attente de réponse', en: 'waiting for answers' },
  accepted: { fr: 'acceptée', en: 'accepted' },
  met: { fr: 'suivie d’une rencontre', en: 'followed by a meeting' },
  succeeded: { fr: 'conclue par un succès', en: 'concluded with success' },
  fruitless: { fr: 'restée sans suite', en: 'concluded without result' },
  declined: { fr: 'déclinée', en: 'declined' },
  lapsed: { fr: 'restée sans réponse', en: 'lapsed without an answer' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
};

/**
 * The state that a transition leads to.
 * @throws {IllegalTransition} if the transition does not start from this state.
 */
export function nextState(
  transition: IntroductionTransition,
  from: IntroductionState,
  language: Language,
): IntroductionState {
  const { from: allowed, to }: Transition = introductionTransitions[transition];
  if (allowed.includes(from)) return to;
  if (from === to) {
    const already = {
      fr: `Cette mise en relation est déjà ${states[from].fr}.`,
      en: `This introduction is already ${states[from].en}.`,
    };
    throw new IllegalTransition(already[language], from, to);
  }
  const message = {
    fr: `Cette mise en relation est ${states[from].fr} : elle ne peut pas ${deeds[transition].fr}.`,
    en: `This introduction is ${states[from].en}: it cannot ${deeds[transition].en}.`,
  };
  throw new IllegalTransition(message[language], from, to);
}

/** Told to a party whose answer is no longer awaited, or can no longer be taken back. */
export function notAnswerable(state: IntroductionState, language: Language): IllegalTransition {
  const message = {
    fr: `Cette mise en relation est ${states[state].fr} : votre réponse ne peut plus changer.`,
    en: `This introduction is ${states[state].en}: your answer can no longer change.`,
  };
  return new IllegalTransition(message[language], state);
}
