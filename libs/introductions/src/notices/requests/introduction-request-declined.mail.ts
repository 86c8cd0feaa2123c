import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, ofName, quoted } from '@passerelle/mail';
import type { RequestDeclineReason } from '../../requests/introduction-request.entity.js';
import type { IntroductionRequestMail } from './introduction-request-notices.js';
import { requestDeclineInWords } from './introduction-request.words.js';

export interface IntroductionRequestDeclinedMail extends IntroductionRequestMail {
  company: string;
  reason: RequestDeclineReason;
  note: string | null;
}

/** To the company: a curator declines to introduce the two. */
export const introductionRequestDeclinedMail = defineMail<IntroductionRequestDeclinedMail>({
  name: 'introduction-request-declined',
  fr: ({ name, heading, title, profile, company, reason, note, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: `L’équipe ${placeIn.fr.ofOperator} n’y donne pas suite cette fois-ci.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Vous souhaitiez rencontrer ${quoted(profile, 'fr')} au sujet de votre besoin ${quoted(title, 'fr')}. L’équipe ${placeIn.fr.ofOperator} a lu votre demande, et n’y donne pas suite cette fois-ci.`,
      ...[requestDeclineInWords.fr[reason]].filter(Boolean),
      ...(note === null ? [] : [quoted(note, 'fr')]),
    ],
    action: { label: 'Voir qui d’autre pourrait répondre', url },
    note: 'Vous n’avez rien à faire. Ce porteur de solution ne sait rien de votre demande.',
    reason: `Vous recevez ce message parce que vous suivez les besoins ${ofName(company)}.`,
  }),
  en: ({ name, heading, title, profile, company, reason, note, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: `The ${placeIn.en.operatorName} team does not follow it up this time.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `You would like to meet ${quoted(profile, 'en')} about your need ${quoted(title, 'en')}. The ${placeIn.en.operatorName} team has read your request, and does not follow it up this time.`,
      ...[requestDeclineInWords.en[reason]].filter(Boolean),
      ...(note === null ? [] : [quoted(note, 'en')]),
    ],
    action: { label: 'See who else could answer', url },
    note: 'There is nothing for you to do. The solver knows nothing of your request.',
    reason: `You receive this message because you follow the needs of ${company}.`,
  }),
});
