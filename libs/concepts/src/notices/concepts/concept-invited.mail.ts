import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { ConceptMail } from './concept-notices.js';

/** To a person who is asked to take part in a concept. */
export const conceptInvitedMail = defineMail<ConceptMail>({
  name: 'concept-invited',
  fr: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'fr'),
    preheader: `Dites si vous participez à ${quoted(title, 'fr')}.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `On vous invite à participer au concept ${quoted(title, 'fr')} : plusieurs personnes y mènent une idée, étape par étape, jusque dans des foyers.`,
      'Lisez de quoi il s’agit, puis dites si vous participez. Seules les personnes qui vous invitent le savent.',
    ],
    action: { label: 'Lire et répondre', url },
    reason: `Vous recevez ce message parce que l’on vous propose de participer à ${quoted(title, 'fr')}.`,
  }),
  en: ({ name, heading, title, url }) => ({
    subject: headed(heading, title, 'en'),
    preheader: `Say whether you take part in ${quoted(title, 'en')}.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      `You are invited to take part in the concept ${quoted(title, 'en')}: several people lead an idea in it, step by step, into homes.`,
      'Read what it is about, then say whether you take part. Nobody but those who invite you knows that you are invited.',
    ],
    action: { label: 'Read and answer', url },
    reason: `You receive this message because you were invited to take part in ${quoted(title, 'en')}.`,
  }),
});
