import { placeIn } from '@passerelle/config/place';
import { dayInWords, defineMail, greeting, headed, quoted } from '@passerelle/mail';
import { becauseTheyFollow, type NeedMail } from './need-mail.js';

export interface NeedReceivedMail extends NeedMail {
  /** The last day on which the operator promises to have read the need; undefined: it has been read since. */
  readBy: string | undefined;
}

/** To the company: its need has arrived, who reads it by when, and what comes next. */
export const needReceivedMail = defineMail<NeedReceivedMail>({
  name: 'need-received',
  fr: ({ name, heading, need, url, company, beginning, readBy }) => ({
    subject: headed(heading, need.title, 'fr'),
    preheader: readBy
      ? `L’équipe ${placeIn.fr.ofOperator} le relit et vous répond au plus tard le ${dayInWords(readBy, 'fr')}.`
      : `L’équipe ${placeIn.fr.ofOperator} le relit, puis vous répond.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Nous avons bien reçu votre besoin :\n${quoted(beginning, 'fr')}`,
      readBy
        ? `L’équipe ${placeIn.fr.ofOperator} le relit et vous répond au plus tard le ${dayInWords(readBy, 'fr')}. Elle le publie, ou vous demande de le préciser.`
        : `L’équipe ${placeIn.fr.ofOperator} le relit, puis vous répond. Elle le publie, ou vous demande de le préciser.`,
      `Une fois publié, ceux qui peuvent répondre sont prévenus, et l’équipe ${placeIn.fr.ofOperator} vous propose des rencontres. Nous vous écrirons à la publication et à la première réponse. Jusque-là, vous n’avez rien à faire.`,
    ],
    action: { label: 'Voir mon besoin', url },
    reason: becauseTheyFollow.fr(company),
  }),
  en: ({ name, heading, need, url, company, beginning, readBy }) => ({
    subject: headed(heading, need.title, 'en'),
    preheader: readBy
      ? `The ${placeIn.en.operatorName} team reads it and answers you by ${dayInWords(readBy, 'en')}.`
      : `The ${placeIn.en.operatorName} team reads it and then answers you.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `We have received your need:\n${quoted(beginning, 'en')}`,
      readBy
        ? `The ${placeIn.en.operatorName} team reads it and answers you by ${dayInWords(readBy, 'en')}. It publishes the need, or asks you to say more.`
        : `The ${placeIn.en.operatorName} team reads it and then answers you. It publishes the need, or asks you to say more.`,
      `Once it is published, those who can answer are notified, and the ${placeIn.en.operatorName} team proposes meetings to you. We will write to you when it is published and when the first answer arrives. Until then there is nothing for you to do.`,
    ],
    action: { label: 'See my need', url },
    reason: becauseTheyFollow.en(company),
  }),
});
