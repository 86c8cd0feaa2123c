import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { JoiningMail } from '../joining-notices.js';

export interface JoiningJoinedMail extends JoiningMail {
  toCompany: boolean;
}

/** To both sides: the need has joined the concept. */
export const joiningJoinedMail = defineMail<JoiningJoinedMail>({
  name: 'joining-joined',
  fr: ({ name, heading, title, toCompany, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: toCompany ? 'Voici ce qui change pour vous.' : 'Une entreprise de plus y participe.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      toCompany
        ? `Votre besoin ${quoted(title, 'fr')} fait maintenant partie d’un concept. La personne qui a dit oui pour votre entreprise y participe, et voit les autres participants.`
        : `Un besoin de plus fait partie du concept ${quoted(title, 'fr')}, et son entreprise y participe.`,
    ],
    action: { label: toCompany ? 'Voir la suite' : 'Voir ce concept', url },
    reason: toCompany
      ? `Vous recevez ce message parce que vous suivez le besoin ${quoted(title, 'fr')}.`
      : `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}, ou l’accompagnez.`,
  }),
  en: ({ name, heading, title, toCompany, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: toCompany ? 'This is what changes for you.' : 'One more company takes part.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      toCompany
        ? `Your need ${quoted(title, 'en')} is in a concept now. Whoever agreed for your company takes part, and sees who else does.`
        : `One more need is in the concept ${quoted(title, 'en')}, and its company takes part.`,
    ],
    action: { label: toCompany ? 'See what comes next' : 'See this concept', url },
    reason: toCompany
      ? `You receive this message because you follow the need ${quoted(title, 'en')}.`
      : `You receive this message because you take part in ${quoted(title, 'en')}, or accompany it.`,
  }),
});
