import { dayInWords, defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { NeedMail } from './need-mail.js';

/** To curators: a need waits to be read before it is published. */
export const needSubmittedMail = defineMail<NeedMail>({
  name: 'need-submitted',
  fr: ({ name, heading, need, url, company, beginning }) => ({
    subject: headed(heading, need.title, 'fr'),
    preheader: `${company} attend votre relecture.`,
    greeting: greeting(name, 'fr'),
    paragraphs: [
      headed(
        `${company} a envoyé un besoin le ${dayInWords(need.submittedAt ?? need.updatedAt, 'fr')}`,
        `\n${quoted(beginning, 'fr')}`,
        'fr',
      ),
      'Vous pouvez le publier, demander des changements ou le refuser, en disant pourquoi.',
      ...(need.confidential
        ? ['L’entreprise souhaite que son nom reste caché jusqu’à ce qu’elle accepte une rencontre.']
        : []),
    ],
    action: { label: 'Relire ce besoin', url },
    reason: 'Vous recevez ce message parce que vous relisez les besoins sur Passerelle.',
  }),
  en: ({ name, heading, need, url, company, beginning }) => ({
    subject: headed(heading, need.title, 'en'),
    preheader: `${company} is waiting for you to read it.`,
    greeting: greeting(name, 'en'),
    paragraphs: [
      headed(
        `${company} submitted a need on ${dayInWords(need.submittedAt ?? need.updatedAt, 'en')}`,
        `\n${quoted(beginning, 'en')}`,
        'en',
      ),
      'You can publish it, ask for changes or refuse it, and say why.',
      ...(need.confidential ? ['The company wants its name hidden until an introduction.'] : []),
    ],
    action: { label: 'Read this need', url },
    reason: 'You receive this message because you read needs before they are published on Passerelle.',
  }),
});
