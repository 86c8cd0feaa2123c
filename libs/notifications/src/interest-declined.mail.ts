import type { InterestDeclineReason } from '@passerelle/introductions';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import { interestDeclineInWords, interestHeadings } from './interest-notice.words.js';

export interface InterestDeclinedMail {
  /** Of the reader. */
  name: string;
  /** Title of the need: not whose it is, which may be confidential. */
  title: string;
  profile: string;
  reason: InterestDeclineReason;
  note: string | null;
  needsUrl: string;
}

/** To the solver: a curator does not follow its interest up. */
export const interestDeclinedMail = defineMail<InterestDeclinedMail>({
  name: 'interest-declined',
  fr: ({ name, title, profile, reason, note, needsUrl }) => ({
    subject: headed(interestHeadings.fr.interest_declined, title, 'fr'),
    preheader: 'Merci de votre proposition. Elle n’aura pas de suite cette fois-ci.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Merci d’avoir proposé de répondre au besoin ${quoted(title, 'fr')}. L’équipe d’OVLT a lu votre message, et n’y donne pas suite cette fois-ci.`,
      ...[interestDeclineInWords.fr[reason]].filter(Boolean),
      ...(note === null ? [] : [quoted(note, 'fr')]),
      'D’autres besoins s’approchent peut-être de ce que vous proposez.',
    ],
    action: { label: 'Voir les besoins en ligne', url: needsUrl },
    reason: `Vous recevez ce message parce que vous tenez le profil ${quoted(profile, 'fr')} sur Passerelle.`,
  }),
  en: ({ name, title, profile, reason, note, needsUrl }) => ({
    subject: headed(interestHeadings.en.interest_declined, title, 'en'),
    preheader: 'Thank you for your offer. It will not be followed up this time.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `Thank you for your offer to answer the need ${quoted(title, 'en')}. The OVLT team has read your message, and does not follow it up this time.`,
      ...[interestDeclineInWords.en[reason]].filter(Boolean),
      ...(note === null ? [] : [quoted(note, 'en')]),
      'Other needs may come close to what you offer.',
    ],
    action: { label: 'See the needs that are online', url: needsUrl },
    reason: `You receive this message because you hold the profile ${quoted(profile, 'en')} on Passerelle.`,
  }),
});
