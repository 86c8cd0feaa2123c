import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { IntroductionRequestMail } from './introduction-request-notices.js';

export interface IntroductionAskedMail extends IntroductionRequestMail {
  company: string;
  note: string;
}

/** To the curators: a company asks to meet a solver. */
export const introductionAskedMail = defineMail<IntroductionAskedMail>({
  name: 'introduction-asked',
  fr: ({ name, heading, title, company, profile, note, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: `${company} aimerait rencontrer ${quoted(profile, 'fr')}.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${company} aimerait rencontrer ${quoted(profile, 'fr')} au sujet de son besoin ${quoted(title, 'fr')}.`,
      ...(note === '' ? [] : [headed('Son message', `\n${quoted(note, 'fr')}`, 'fr')]),
    ],
    action: { label: 'Voir ce besoin', url },
    note: 'Vous pouvez leur proposer une rencontre, ou décliner en disant pourquoi.',
    reason: 'Vous recevez ce message parce que vous animez les rencontres sur Passerelle.',
  }),
  en: ({ name, heading, title, company, profile, note, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: `${company} would like to meet ${quoted(profile, 'en')}.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${company} would like to meet ${quoted(profile, 'en')} about its need ${quoted(title, 'en')}.`,
      ...(note === '' ? [] : [headed('Its message', `\n${quoted(note, 'en')}`, 'en')]),
    ],
    action: { label: 'See this need', url },
    note: 'You can propose to them to meet, or decline and say why.',
    reason: 'You receive this message because you make introductions on Passerelle.',
  }),
});
