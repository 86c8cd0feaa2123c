import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { JoiningMail } from '../joining-notices.js';

export interface JoiningAskedOfCompanyMail extends JoiningMail {
  /** Stage of the concept. */
  stage: string;
  /** The day by which the reader may answer. */
  day: string;
}

/** To the company of a need: the operator proposes that the need joins a concept that may answer it. */
export const joiningAskedOfCompanyMail = defineMail<JoiningAskedOfCompanyMail>({
  name: 'joining-asked-of-company',
  fr: ({ name, heading, title, stage, day, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: `Dites avant le ${day} si vous le rejoignez.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Vous n’êtes pas seuls : d’autres travaillent déjà à ce que décrit votre besoin ${quoted(title, 'fr')}. Leur concept est ${stage}.`,
      `${placeIn.fr.Operator} vous propose de le rejoindre. Qui le porte reste caché, et votre entreprise aussi si votre besoin est confidentiel, tant que vous n’avez pas dit oui tous les deux.`,
    ],
    action: { label: 'Lire et répondre', url },
    note: `Répondez avant le ${day}. Sans réponse, la proposition s’éteint d’elle-même.`,
    reason: `Vous recevez ce message parce que vous suivez le besoin ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, stage, day, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: `Say before ${day} whether you join it.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `You are not alone: others are working on what your need ${quoted(title, 'en')} describes. Their concept is ${stage}.`,
      `${placeIn.en.operatorName} proposes that you join it. Who carries it stays hidden, and so does your company if your need is confidential, until you have both agreed.`,
    ],
    action: { label: 'Read and answer', url },
    note: `Answer before ${day}. Without an answer the proposal ends by itself.`,
    reason: `You receive this message because you follow the need ${quoted(title, 'en')}.`,
  }),
});
