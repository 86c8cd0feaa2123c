import type { Language } from '@passerelle/config';
import { IllegalTransition } from '@passerelle/problems';

export const interestStates = ['open', 'withdrawn', 'declined', 'introduced'] as const;
export type InterestState = (typeof interestStates)[number];

interface Transition {
  from: readonly InterestState[];
  to: InterestState;
}

/** Every legal change of an interest's state. Everything else is refused. */
export const interestTransitions = {
  /**
   * Also after an introduction that came to nothing. Whether the pair may be introduced again is not decided
   * here.
   */
  mark: { from: ['withdrawn', 'declined', 'introduced'], to: 'open' },
  withdraw: { from: ['open'], to: 'withdrawn' },
  decline: { from: ['open'], to: 'declined' },
  /** A curator has introduced the pair. Nothing follows for the interest, whatever comes of the introduction. */
  introduce: { from: ['open'], to: 'introduced' },
} as const satisfies Record<string, Transition>;

export type InterestTransition = keyof typeof interestTransitions;

const deeds: Record<InterestTransition, Record<Language, string>> = {
  mark: { fr: 'être renouvelée', en: 'be marked again' },
  withdraw: { fr: 'être retirée', en: 'be withdrawn' },
  decline: { fr: 'être déclinée', en: 'be declined' },
  introduce: { fr: 'donner lieu à une mise en relation', en: 'lead to an introduction' },
};

const states: Record<InterestState, Record<Language, string>> = {
  open: { fr: 'en attente de réponse', en: 'waiting for an answer' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
  declined: { fr: 'déclinée', en: 'declined' },
  introduced: { fr: 'suivie d’une mise en relation', en: 'followed by an introduction' },
};

/**
 * The state that a transition leads to.
 * @throws {IllegalTransition} if the transition does not start from this state.
 */
export function nextInterestState(
  transition: InterestTransition,
  from: InterestState,
  language: Language,
): InterestState {
  const { from: allowed, to }: Transition = interestTransitions[transition];
  if (allowed.includes(from)) return to;
  if (from === to) {
    const already = {
      fr: `Cette marque d’intérêt est déjà ${states[from].fr}.`,
      en: `This interest is already ${states[from].en}.`,
    };
    throw new IllegalTransition(already[language], from, to);
  }
  const message = {
    fr: `Cette marque d’intérêt est ${states[from].fr} : elle ne peut pas ${deeds[transition].fr}.`,
    en: `This interest is ${states[from].en}: it cannot ${deeds[transition].en}.`,
  };
  throw new IllegalTransition(message[language], from, to);
}
