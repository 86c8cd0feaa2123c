import { placeIn } from '@passerelle/config/place';
import { dayInWords, defineMail, greeting, headed, ofName } from '@passerelle/mail';
import { becauseTheyFollow, type NeedMail } from './need-mail.js';

/** To the company: its need is published, and what happens next. */
export const needPublishedMail = defineMail<NeedMail>({
  name: 'need-published',
  fr: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'fr'),
    preheader: 'Nous cherchons dès maintenant qui peut y répondre.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Votre besoin a été relu et publié. Nous cherchons dès maintenant qui peut y répondre, et vous écrirons dès que nous aurons trouvé.',
      `L’équipe ${placeIn.fr.ofOperator} choisira alors avec soin deux ou trois interlocuteurs et vous proposera de les rencontrer. Rien ne se fera sans votre accord.`,
      need.confidential
        ? `Le nom ${ofName(company)} reste caché jusqu’à ce qu’une rencontre soit acceptée.`
        : `Le nom ${ofName(company)} est affiché avec le besoin.`,
    ],
    action: { label: 'Voir mon besoin', url },
    ...(need.expiresAt && { note: `Il reste en ligne jusqu’au ${dayInWords(need.expiresAt, 'fr')}.` }),
    reason: becauseTheyFollow.fr(company),
  }),
  en: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'en'),
    preheader: 'We are now looking for those who can answer it.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'Your need has been read and published. We are now looking for those who can answer it, and will write to you as soon as we have found some.',
      `A curator of ${placeIn.en.operatorName} will then pick the right two or three and offer you to meet them. Nothing will happen without your consent.`,
      need.confidential
        ? `The name of ${company} stays hidden until an introduction is accepted.`
        : `The name of ${company} is shown with the need.`,
    ],
    action: { label: 'See my need', url },
    ...(need.expiresAt && { note: `It stays online until ${dayInWords(need.expiresAt, 'en')}.` }),
    reason: becauseTheyFollow.en(company),
  }),
});
