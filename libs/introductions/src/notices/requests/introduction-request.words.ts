import type { Language } from '@passerelle/config';
import { headed, quoted } from '@passerelle/mail';
import type {
  IntroductionRequest,
  RequestDeclineReason,
} from '../../requests/introduction-request.entity.js';

/**
 * Why a curator declines to introduce the two, as the company reads it. With “other”, only the note gives the reason.
 */
export const requestDeclineInWords: Record<Language, Record<RequestDeclineReason, string>> = {
  fr: {
    does_not_fit: 'Ce que propose ce porteur de solution s’éloigne de ce que vous cherchez.',
    too_far: 'Il intervient trop loin de vos territoires.',
    not_ready: 'Sa solution n’est pas encore assez avancée pour votre besoin.',
    not_available: 'Il n’est pas disponible pour le moment.',
    others_under_way:
      'D’autres rencontres sont en cours pour ce besoin : voyons d’abord ce qu’elles donnent.',
    other: '',
  },
  en: {
    does_not_fit: 'What this solver offers is not quite what you are looking for.',
    too_far: 'It works too far from where you are.',
    not_ready: 'Its solution is not finished enough for your need yet.',
    not_available: 'It is not available at the moment.',
    others_under_way: 'Other introductions are under way for this need: let us see first what they bring.',
    other: '',
  },
};

/** State of the request, as curators read it. */
export function askedInWords({ state, note, solver }: IntroductionRequest, language: Language): string {
  switch (state) {
    case 'open':
      return note === ''
        ? quoted(solver.name, language)
        : headed(quoted(solver.name, language), note, language);
    case 'withdrawn':
      return { fr: 'L’entreprise s’est ravisée depuis.', en: 'The company has thought again since.' }[
        language
      ];
    case 'declined':
      return { fr: 'Vous n’y avez pas donné suite.', en: 'You have not followed it up.' }[language];
    case 'introduced':
      return {
        fr: 'Une rencontre a été proposée depuis.',
        en: 'An introduction has been proposed since.',
      }[language];
  }
}

/** Why the request is declined, as the company reads it. */
export function requestDeclinedInWords(
  { state, isAnswerUnannounced, declineReason, declineNote }: IntroductionRequest,
  language: Language,
): string {
  if (state !== 'declined' || isAnswerUnannounced === true || declineReason === null) {
    return { fr: 'Vous l’avez renouvelée depuis.', en: 'You have asked again since.' }[language];
  }
  return [requestDeclineInWords[language][declineReason], declineNote].filter(Boolean).join(' ');
}
