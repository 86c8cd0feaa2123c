import { defineMail, greeting, headed } from '@passerelle/mail';
import type { NeedMail } from './need-mail.js';
import { noteOf, remarkCards, remarksInShort } from './need-remarks.js';

/** To the company: a curator asks for changes before publishing its need. */
export const needChangesRequestedMail = defineMail<NeedMail>({
  name: 'need-changes-requested',
  fr: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'fr'),
    preheader: remarksInShort(need, 'fr'),
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Un animateur d’OVLT a relu votre besoin. Voici ce qu’il vous demande avant de le publier.',
      ...noteOf(need, 'fr'),
    ],
    lists: [remarkCards(need, 'fr')],
    action: { label: 'Modifier mon besoin', url },
    note: 'Soumettez-le de nouveau une fois modifié. Il sera relu avant d’être publié.',
    reason: `Vous recevez ce message parce que vous suivez les besoins de ${company}.`,
  }),
  en: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'en'),
    preheader: remarksInShort(need, 'en'),
    greeting: greeting(name, 'en'),
    paragraphs: [
      'A curator of OVLT has read your need. This is what they ask for before it is published.',
      ...noteOf(need, 'en'),
    ],
    lists: [remarkCards(need, 'en')],
    action: { label: 'Change my need', url },
    note: 'Submit it again once you have changed it. It will be read before it is published.',
    reason: `You receive this message because you follow the needs of ${company}.`,
  }),
});
