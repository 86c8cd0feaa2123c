import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { InterestDeclineReason } from '../../interests/interest.entity.js';
import type { InterestMail } from './interest-mail.js';
import { interestDeclineInWords } from './interest.words.js';

/** The mail does not name the company, which may be confidential. */
export interface InterestDeclinedMail extends InterestMail {
  reason: InterestDeclineReason;
  note: string | null;
}

/** To the solver: a curator does not follow its interest up. */
export const interestDeclinedMail = defineMail<InterestDeclinedMail>({
  name: 'interest-declined',
  fr: ({ name, heading, title, profile, reason, note, isUnclaimed }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: 'Merci de votre proposition. Elle n’aura pas de suite cette fois-ci.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Merci d’avoir proposé de répondre au besoin ${quoted(title, 'fr')}. L’équipe ${placeIn.fr.ofOperator} a lu votre message, et n’y donne pas suite cette fois-ci.`,
      ...[interestDeclineInWords.fr[reason]].filter(Boolean),
      ...(note === null ? [] : [quoted(note, 'fr')]),
      'Nous vous signalerons d’autres besoins qui s’approchent de ce que vous proposez.',
    ],
    note: 'Vous n’avez rien à faire.',
    reason: isUnclaimed
      ? `Vous recevez ce message parce que cette adresse est indiquée comme contact du projet ${quoted(profile, 'fr')}.`
      : `Vous recevez ce message parce que vous tenez le profil ${quoted(profile, 'fr')} sur Passerelle.`,
  }),
  en: ({ name, heading, title, profile, reason, note, isUnclaimed }) => ({
    subject: headed(heading, title, 'en'),
    preheader: 'Thank you for your offer. It will not be followed up this time.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `Thank you for your offer to answer the need ${quoted(title, 'en')}. The ${placeIn.en.operatorName} team has read your message, and does not follow it up this time.`,
      ...[interestDeclineInWords.en[reason]].filter(Boolean),
      ...(note === null ? [] : [quoted(note, 'en')]),
      'We will tell you of other needs that come close to what you offer.',
    ],
    note: 'There is nothing for you to do.',
    reason: isUnclaimed
      ? `You receive this message because this address is given as the contact of the project ${quoted(profile, 'en')}.`
      : `You receive this message because you hold the profile ${quoted(profile, 'en')} on Passerelle.`,
  }),
});
