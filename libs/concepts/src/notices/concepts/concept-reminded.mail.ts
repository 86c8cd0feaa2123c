import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { ConceptMail } from './concept-notices.js';

/** To the people who take part in a concept without any change for sixty days. */
export const conceptRemindedMail = defineMail<ConceptMail>({
  name: 'concept-reminded',
  fr: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: 'Rien n’y a changé depuis soixante jours.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Rien n’a changé dans ${quoted(title, 'fr')} depuis soixante jours.`,
      'Notez où vous en êtes, même en une phrase ; ou mettez le concept en pause, ou arrêtez-le en disant pourquoi : d’autres en profiteront.',
    ],
    action: { label: 'Ouvrir ce concept', url },
    reason: `Vous recevez ce message parce que vous participez à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: 'Nothing has changed for sixty days.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `Nothing has changed in ${quoted(title, 'en')} for sixty days.`,
      'Note how far you are, be it in one sentence; or pause the concept, or stop it and say why: others will learn from it.',
    ],
    action: { label: 'Open this concept', url },
    reason: `You receive this message because you take part in ${quoted(title, 'en')}.`,
  }),
});
