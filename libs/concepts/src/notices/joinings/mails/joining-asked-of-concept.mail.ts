import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { JoiningMail } from '../joining-notices.js';

export interface JoiningAskedOfConceptMail extends JoiningMail {
  /** Title of the need. */
  need: string;
  /** The company requested the joining. */
  byCompany: boolean;
  /** The day by which the reader may answer. */
  day: string;
}

/** To the carrier of a concept that a need may join, or to curators if the concept has no carrier. */
export const joiningAskedOfConceptMail = defineMail<JoiningAskedOfConceptMail>({
  name: 'joining-asked-of-concept',
  fr: ({ name, heading, title, need, byCompany, day, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: `Dites avant le ${day} si vous l’accueillez.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      byCompany
        ? `Une entreprise demande à rejoindre le concept ${quoted(title, 'fr')}, avec son besoin ${quoted(need, 'fr')}.`
        : `${placeIn.fr.Operator} propose que le besoin ${quoted(need, 'fr')} rejoigne le concept ${quoted(title, 'fr')}.`,
      'Une entreprise de plus qui le demande, c’est une preuve de plus, et peut-être un foyer où l’essayer. Elle ne sait pas encore qui porte le concept.',
    ],
    action: { label: 'Lire et répondre', url },
    note: `Répondez avant le ${day}. Sans réponse, la proposition s’éteint d’elle-même.`,
    reason: `Vous recevez ce message parce que vous répondez du concept ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, need, byCompany, day, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: `Say before ${day} whether you welcome it.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      byCompany
        ? `A company asks to join the concept ${quoted(title, 'en')} with its need ${quoted(need, 'en')}.`
        : `${placeIn.en.operatorName} proposes that the need ${quoted(need, 'en')} joins the concept ${quoted(title, 'en')}.`,
      'One more company that asks for it is one more piece of evidence, and perhaps a home to try it in. It does not know yet who carries the concept.',
    ],
    action: { label: 'Read and answer', url },
    note: `Answer before ${day}. Without an answer the proposal ends by itself.`,
    reason: `You receive this message because you answer for the concept ${quoted(title, 'en')}.`,
  }),
});
