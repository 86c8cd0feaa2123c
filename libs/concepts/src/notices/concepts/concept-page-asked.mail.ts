import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { ConceptPage } from '../../publishing/concept-page.entity.js';
import type { ConceptMail } from './concept-notices.js';

export interface ConceptPageAskedMail extends ConceptMail {
  page: Pick<ConceptPage, 'promise'>;
}

/** To the people who take part in a concept: may everybody read about it? */
export const conceptPageAskedMail = defineMail<ConceptPageAskedMail>({
  name: 'concept-page-asked',
  fr: ({ name, heading, title, url, page: { promise } }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: 'Rien ne paraît sans l’accord de tous les participants.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Une page publique est proposée pour ${quoted(title, 'fr')}. Elle dit où en est le concept, qui le porte et avec quelles structures, sans coordonnées, sans preuves et sans chiffres. Elle commence ainsi : ${quoted(promise, 'fr')}`,
      'Lisez ce qu’elle dirait, puis donnez votre accord si elle vous convient. Rien ne paraît tant que tous les participants n’ont pas dit oui, et vous pourrez retirer votre accord à tout moment.',
    ],
    action: { label: 'Lire la page et répondre', url },
    reason: `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, url, page: { promise } }) => ({
    subject: headed(heading, title, 'en'),
    preheader: 'Nothing is shown unless all who take part agree.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `A public page is proposed for ${quoted(title, 'en')}. It says how far the concept has come, who carries it and with which organisations; no contacts, no evidence, no figures. It begins like this: ${quoted(promise, 'en')}`,
      'Read what it would say, then agree if it suits you. Nothing is shown until all who take part have said yes, and you can take your consent back at any time.',
    ],
    action: { label: 'Read the page and answer', url },
    reason: `You receive this message because you take part in ${quoted(title, 'en')}.`,
  }),
});
