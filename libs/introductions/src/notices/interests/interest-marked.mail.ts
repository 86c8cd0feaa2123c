import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, ofName, quoted } from '@passerelle/mail';
import type { InterestMail } from './interest-mail.js';

export interface InterestMarkedMail extends InterestMail {
  as: 'company' | 'curator';
  company: string;
  headline: string;
  message: string;
}

/** To the company and the curators: a solver wants to answer a need. */
export const interestMarkedMail = defineMail<InterestMarkedMail>({
  name: 'interest-marked',
  fr: ({ name, heading, as, title, company, profile, headline, message, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: `${quoted(profile, 'fr')} a répondu.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      as === 'company'
        ? `${quoted(profile, 'fr')} a répondu à votre besoin ${quoted(title, 'fr')}.`
        : `${quoted(profile, 'fr')} a répondu au besoin ${quoted(title, 'fr')}, ${ofName(company)}.`,
      ...(headline === '' ? [] : [headed('Comment ce profil se présente', quoted(headline, 'fr'), 'fr')]),
      headed('Son message', `\n${quoted(message, 'fr')}`, 'fr'),
    ],
    action: { label: as === 'company' ? 'Voir qui a répondu' : 'Voir ce besoin', url },
    note:
      as === 'company'
        ? `L’équipe ${placeIn.fr.ofOperator} lit aussi ce message, et vous proposera une rencontre si elle la juge utile. Vous pouvez aussi la demander, sur la page de votre besoin.`
        : 'Vous pouvez leur proposer une rencontre, ou décliner en disant pourquoi.',
    reason:
      as === 'company'
        ? `Vous recevez ce message parce que vous suivez les besoins ${ofName(company)}.`
        : 'Vous recevez ce message parce que vous animez les rencontres sur Passerelle.',
  }),
  en: ({ name, heading, as, title, company, profile, headline, message, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: `${quoted(profile, 'en')} has answered.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      as === 'company'
        ? `${quoted(profile, 'en')} has answered your need ${quoted(title, 'en')}.`
        : `${quoted(profile, 'en')} has answered the need ${quoted(title, 'en')} of ${company}.`,
      ...(headline === '' ? [] : [headed('How it presents itself', quoted(headline, 'en'), 'en')]),
      headed('Its message', `\n${quoted(message, 'en')}`, 'en'),
    ],
    action: { label: as === 'company' ? 'See who has answered' : 'See this need', url },
    note:
      as === 'company'
        ? `The ${placeIn.en.operatorName} team reads this too, and will propose a meeting if it seems useful. You can also ask for one, on the page of your need.`
        : 'You can propose to them to meet, or decline and say why.',
    reason:
      as === 'company'
        ? `You receive this message because you follow the needs of ${company}.`
        : 'You receive this message because you make introductions on Passerelle.',
  }),
});
