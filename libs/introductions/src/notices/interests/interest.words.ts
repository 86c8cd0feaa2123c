import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { headed, quoted } from '@passerelle/mail';
import type { Interest, InterestDeclineReason } from '../../interests/interest.entity.js';

/** Why a curator declines an interest, as its solver reads it. With “other”, only the note gives the reason. */
export const interestDeclineInWords: Record<Language, Record<InterestDeclineReason, string>> = {
  fr: {
    does_not_fit: 'Ce que vous proposez s’éloigne de ce que cherche l’entreprise.',
    too_far: 'Le besoin est trop loin des territoires où vous intervenez.',
    not_ready: 'Votre solution n’est pas encore assez avancée pour ce besoin.',
    others_in_touch: 'L’entreprise échange déjà avec d’autres porteurs de solution.',
    need_changed: 'Ce que cherche l’entreprise a changé.',
    other: '',
  },
  en: {
    does_not_fit: 'What you offer is not quite what the company is looking for.',
    too_far: 'The need is too far from the places where you work.',
    not_ready: 'Your solution is not finished enough for this need yet.',
    others_in_touch: 'The company is in touch with other solvers already.',
    need_changed: 'What the company is looking for has changed.',
    other: '',
  },
};

/** State of the interest, as the company and the curators read it. */
export function markedInWords(
  { state, isAnswerUnannounced, message, solver }: Interest,
  language: Language,
): string {
  // A curator may still undo the answer.
  switch (isAnswerUnannounced === true ? 'open' : state) {
    case 'open':
      return headed(quoted(solver.name, language), message, language);
    case 'withdrawn':
      return { fr: 'Il s’est ravisé depuis.', en: 'It has thought again since.' }[language];
    case 'declined':
      return {
        fr: `L’équipe ${placeIn.fr.ofOperator} n’y a pas donné suite.`,
        en: `The ${placeIn.en.operatorName} team has not followed it up.`,
      }[language];
    case 'introduced':
      return {
        fr: 'Une rencontre a été proposée depuis.',
        en: 'An introduction has been proposed since.',
      }[language];
  }
}

/** Why the interest is declined, as its solver reads it. */
export function declinedInWords(
  { state, isAnswerUnannounced, declineReason, declineNote }: Interest,
  language: Language,
): string {
  if (state !== 'declined' || isAnswerUnannounced === true || declineReason === null) {
    return { fr: 'Vous l’avez renouvelée depuis.', en: 'You have marked it again since.' }[language];
  }
  return [interestDeclineInWords[language][declineReason], declineNote].filter(Boolean).join(' ');
}
