import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { JoiningMail } from '../joining-notices.js';

export interface JoiningEndedMail extends JoiningMail {
  toCompany: boolean;
  /** The reason, as far as the reader may know. */
  why: string;
}

/** To a side that had agreed: the joining has ended. */
export const joiningEndedMail = defineMail<JoiningEndedMail>({
  name: 'joining-ended',
  fr: ({ name, heading, title, toCompany, why, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: why,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      toCompany
        ? `Vous aviez accepté que votre besoin ${quoted(title, 'fr')} rejoigne un concept en cours. Cela ne se fera pas.`
        : `Vous aviez accepté qu’un besoin rejoigne le concept ${quoted(title, 'fr')}. Cela ne se fera pas.`,
      why,
    ],
    action: { label: toCompany ? 'Voir ce besoin' : 'Voir ce concept', url },
    reason: toCompany
      ? `Vous recevez ce message parce que vous suivez le besoin ${quoted(title, 'fr')}.`
      : `Vous recevez ce message parce que vous répondez du concept ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, toCompany, why, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: why,
    greeting: greeting(name, 'en'),
    paragraphs: [
      toCompany
        ? `You had agreed that your need ${quoted(title, 'en')} joins a concept that goes on. It does not.`
        : `You had agreed that a need joins the concept ${quoted(title, 'en')}. It does not.`,
      why,
    ],
    action: { label: toCompany ? 'See this need' : 'See this concept', url },
    reason: toCompany
      ? `You receive this message because you follow the need ${quoted(title, 'en')}.`
      : `You receive this message because you answer for the concept ${quoted(title, 'en')}.`,
  }),
});
